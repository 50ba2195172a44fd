package dev.tilecast.app.doctor;

import dev.tilecast.app.client.StreamFormat;
import dev.tilecast.app.text.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a stream's first seconds. */
final class MediaFindings {
    /** Streams are sent at their own pace; what comes twice as fast or half as fast is not live. */
    private static final double LARGEST_DRIFT = 0.35;

    private static final long LEAST_MILLIS = 800;
    private static final long LONG_WAIT_MILLIS = 3_000;

    private MediaFindings() {}

    static List<Finding> of(MediaWatch media, Duration waited) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Fine("media", Sentences.of("doctor.the.first.after.ms", media.firstMediaMillis())));
        Optional<StreamFormat> format = media.format();
        if (format.isEmpty()) {
            findings.add(new Finding.Doubtful(
                    "codec",
                    media.audioMessages() > 0
                            ? Sentences.of("doctor.there.is.audio.only")
                            : Sentences.of("doctor.no.video.message.says"),
                    Sentences.of("doctor.let.the.publisher.send")));
            return findings;
        }
        findings.add(codec(format.get()));
        findings.add(keyFrame(media, waited));
        findings.add(timestamps(media));
        return findings;
    }

    private static Finding codec(StreamFormat format) {
        if (!format.fourCc().isEmpty()) {
            return new Finding.Doubtful(
                    "codec",
                    Sentences.of("doctor.with.the.four.characters", format.name(), format.fourCc()),
                    Sentences.of("doctor.play.it.with.ffplay", format.fourCc()));
        }
        return switch (format.name()) {
            case "H.264" -> new Finding.Fine("codec", Sentences.of("doctor.h.264.which.every"));
            case "Sorenson H.263" ->
                new Finding.Doubtful(
                        "codec",
                        Sentences.of("doctor.sorenson.h.263.ffplay"),
                        Sentences.of("doctor.choose.h264.for.obs"));
            case "screen video" -> new Finding.Fine("codec", Sentences.of("doctor.screen.video.ffplay.mpv"));
            case "screen video 2" ->
                new Finding.Doubtful(
                        "codec", Sentences.of("doctor.screen.video.2.ffplay"), Sentences.of("doctor.for.vlc.add.diff"));
            default ->
                new Finding.Doubtful(
                        "codec",
                        Sentences.of("doctor.few.players.decode.it", format.name()),
                        Sentences.of("doctor.choose.h264.for.all"));
        };
    }

    private static Finding keyFrame(MediaWatch media, Duration waited) {
        if (!media.hasKeyFrame()) {
            return new Finding.Broken(
                    Sentences.of("doctor.key.frame"),
                    Sentences.of("doctor.none.within.s.and", waited.toSeconds()),
                    Sentences.of("doctor.let.the.encoder.make"));
        }
        String when = Sentences.of("doctor.the.first.after.ms", media.firstKeyMillis());
        if (media.firstKeyMillis() > LONG_WAIT_MILLIS) {
            return new Finding.Doubtful(
                    Sentences.of("doctor.key.frame"),
                    Sentences.of("doctor.behind.frames.that.a", when, media.framesBeforeKey()),
                    Sentences.of("doctor.let.the.encoder.make.key"));
        }
        return new Finding.Fine(Sentences.of("doctor.key.frame"), when);
    }

    private static Finding timestamps(MediaWatch media) {
        if (media.backwards() > 0) {
            return new Finding.Doubtful(
                    "timestamps",
                    Sentences.of("doctor.they.went.back.times", media.backwards(), media.frames()),
                    Sentences.of("doctor.let.the.publisher.send.frames"));
        }
        long wall = media.wallMillis();
        if (wall < LEAST_MILLIS) {
            return new Finding.Doubtful(
                    "timestamps",
                    Sentences.of("doctor.too.few.frames.to", media.frames(), wall),
                    Sentences.of("doctor.try.again.while.the"));
        }
        double drift = (double) media.streamMillis() / wall - 1;
        if (Math.abs(drift) > LARGEST_DRIFT) {
            return new Finding.Doubtful(
                    "timestamps",
                    Sentences.of("doctor.ms.of.stream.came", media.streamMillis(), wall),
                    Sentences.of("doctor.a.file.played.at"));
        }
        return new Finding.Fine(
                "timestamps", Sentences.of("doctor.they.rise.with.the", media.frames(), wall / 1_000.0));
    }
}

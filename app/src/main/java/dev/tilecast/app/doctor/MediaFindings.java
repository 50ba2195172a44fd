package dev.tilecast.app.doctor;

import dev.tilecast.app.client.StreamFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        findings.add(new Finding.Fine("media", "the first after " + media.firstMediaMillis() + " ms"));
        Optional<StreamFormat> format = media.format();
        if (format.isEmpty()) {
            findings.add(new Finding.Doubtful(
                    "codec",
                    media.audioMessages() > 0 ? "there is audio only" : "no video message says which it is",
                    "let the publisher send video, or play it for its sound"));
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
                    format.name() + " with the four characters " + format.fourCc()
                            + ", which go to players only that announce them (enhanced RTMP): ffplay, ffmpeg and mpv with"
                            + " FFmpeg 6.1 or newer, not VLC 3, GStreamer's rtmp2src or an OBS media source",
                    "play it with ffplay -rtmp_enhanced_codecs " + format.fourCc()
                            + ", or choose h264 for all players");
        }
        return switch (format.name()) {
            case "H.264" -> new Finding.Fine("codec", "H.264, which every player decodes");
            case "Sorenson H.263" ->
                new Finding.Doubtful(
                        "codec",
                        "Sorenson H.263: ffplay, mpv, VLC and GStreamer decode it, OBS in wrong colours",
                        "choose h264 for OBS");
            case "screen video" ->
                new Finding.Fine(
                        "codec", "screen video: ffplay, mpv, VLC, GStreamer and OBS decode it, browsers do not");
            case "screen video 2" ->
                new Finding.Doubtful(
                        "codec",
                        "screen video 2: ffplay, mpv, GStreamer and OBS decode it, VLC 3.0 only frames that are no"
                                + " differences",
                        "for VLC add diff=off to the URL's options, or choose screen");
            default ->
                new Finding.Doubtful("codec", format.name() + ": few players decode it", "choose h264 for all players");
        };
    }

    private static Finding keyFrame(MediaWatch media, Duration waited) {
        if (!media.hasKeyFrame()) {
            return new Finding.Broken(
                    "key frame",
                    "none within " + waited.toSeconds() + " s, and no player shows a picture before one",
                    "let the encoder make key frames more often, such as every two seconds");
        }
        String when = "the first after " + media.firstKeyMillis() + " ms";
        if (media.firstKeyMillis() > LONG_WAIT_MILLIS) {
            return new Finding.Doubtful(
                    "key frame",
                    when + ", behind " + media.framesBeforeKey() + " frames that a new player cannot show",
                    "let the encoder make key frames more often, or the server begin with the last one");
        }
        return new Finding.Fine("key frame", when);
    }

    private static Finding timestamps(MediaWatch media) {
        if (media.backwards() > 0) {
            return new Finding.Doubtful(
                    "timestamps",
                    "they went back " + media.backwards() + " times in " + media.frames() + " frames",
                    "let the publisher send frames in decoding order with times that rise");
        }
        long wall = media.wallMillis();
        if (wall < LEAST_MILLIS) {
            return new Finding.Doubtful(
                    "timestamps",
                    "too few frames to judge: " + media.frames() + " within " + wall + " ms",
                    "try again while the picture moves");
        }
        double drift = (double) media.streamMillis() / wall - 1;
        if (Math.abs(drift) > LARGEST_DRIFT) {
            return new Finding.Doubtful(
                    "timestamps",
                    media.streamMillis() + " ms of stream came within " + wall + " ms",
                    "a file played at once, or a clock that is wrong: players will hurry or stall; let the publisher send"
                            + " at the stream's own pace");
        }
        return new Finding.Fine(
                "timestamps",
                String.format(
                        Locale.ROOT, "they rise with the clock, %d frames in %.1f s", media.frames(), wall / 1_000.0));
    }
}

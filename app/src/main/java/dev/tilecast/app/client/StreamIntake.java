package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.relay.Received;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.RtmpMessage;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes in a stream: counts its media, decodes its pictures, keeps what is said of it. Readings from any thread. */
final class StreamIntake {
    static final Duration SILENCE = Duration.ofSeconds(5);

    private static final int MOST_STATUSES = 8;

    private final VideoCodecs codecs;
    private final ArrivedFrames arrived;
    private final PictureExchange pictures = new PictureExchange();
    private final Deque<String> statuses = new ArrayDeque<>();
    private volatile PlayCounts counts = new PlayCounts();
    private volatile PictureDecoding decoding;
    private volatile String metadata = "";
    private volatile String undecodable = "";
    private volatile long lastMedia = System.nanoTime();

    /** @param arrived tells others what comes */
    StreamIntake(VideoCodecs codecs, ArrivedFrames arrived) {
        this.codecs = codecs;
        this.arrived = arrived;
    }

    PictureExchange pictures() {
        return pictures;
    }

    /** Another stream begins; does nothing while one is taken in. */
    void begin() {
        lastMedia = System.nanoTime();
        if (decoding == null) {
            counts = new PlayCounts();
            metadata = "";
            undecodable = "";
            arrived.begin();
            decoding = new PictureDecoding(codecs, pictures);
            decoding.start();
        }
    }

    /** The stream is over; its figures stay. */
    void end() {
        PictureDecoding ending = decoding;
        if (ending != null) {
            decoding = null;
            ending.close();
        }
    }

    /** Whether nothing came for so long that something must be wrong. */
    boolean isSilent() {
        return System.nanoTime() - lastMedia > SILENCE.toNanos();
    }

    synchronized void status(AmfValue info) {
        if (statuses.size() == MOST_STATUSES) {
            statuses.removeFirst();
        }
        String description = RefusalProblems.description(info);
        statuses.addLast(RefusalProblems.code(info) + (description.isEmpty() ? "" : ": " + description));
    }

    private synchronized List<String> statuses() {
        return List.copyOf(statuses);
    }

    /** Takes what belongs to the stream; true for media. */
    boolean take(Received received) {
        long at = received.header().timestamp() & 0xFFFFFFFFL;
        return switch (received.message()) {
            case RtmpMessage.VideoMessage(ByteBuf payload) -> {
                video(payload, at);
                yield true;
            }
            case RtmpMessage.AudioMessage(ByteBuf payload) -> {
                lastMedia = System.nanoTime();
                counts.audio(at, payload.readableBytes(), lastMedia);
                arrived.audio(payload, at, lastMedia);
                yield true;
            }
            case RtmpMessage.DataMessage(List<AmfValue> values) -> {
                keepMetadata(values);
                yield false;
            }
            default -> false;
        };
    }

    private void video(ByteBuf payload, long at) {
        lastMedia = System.nanoTime();
        VideoTagHeader header = VideoTagHeader.parse(payload);
        counts.video(header, at, payload.readableBytes(), lastMedia);
        arrived.video(header, payload, at, lastMedia);
        PictureDecoding current = decoding;
        Optional<StreamFormat> format = StreamFormat.of(header);
        if (current == null || format.isEmpty()) {
            return;
        }
        Optional<String> decoder = format.get().decoder();
        undecodable = decoder.isPresent()
                ? ""
                : Sentences.of(
                        "client.problem.is.not.decoded.here", format.get().name());
        if (decoder.isPresent() && (header.isConfiguration() || StreamFormat.isFrame(header))) {
            byte[] bytes = new byte[payload.readableBytes()];
            payload.getBytes(payload.readerIndex(), bytes);
            current.offer(decoder.get(), bytes, header.isConfiguration(), header.isKeyFrame());
        }
    }

    private void keepMetadata(List<AmfValue> values) {
        boolean isMetadata = values.size() > 1
                && values.stream().flatMap(value -> value.asText().stream()).anyMatch("onMetaData"::equals);
        if (isMetadata) {
            metadata = PrintableText.of(new JsonWriting().line(values.getLast()));
        }
    }

    PlayReading reading() {
        PlayCounts.Figures figures = counts.figures(System.nanoTime());
        PictureDecoding current = decoding;
        PictureDecoding.State decoded = current == null ? new PictureDecoding.State("", "", 0, 0) : current.state();
        return new PlayReading(
                figures.format(),
                figures.frames(),
                figures.keyFrames(),
                figures.audio(),
                figures.framesPerSecond(),
                figures.bitsPerSecond(),
                figures.timestamp(),
                figures.keyFrameInterval(),
                figures.backwards(),
                current == null ? 0 : current.leftOut(),
                decoded.decoder(),
                undecodable.isEmpty() ? decoded.problem() : undecodable,
                decoded.width(),
                decoded.height(),
                statuses(),
                metadata);
    }
}

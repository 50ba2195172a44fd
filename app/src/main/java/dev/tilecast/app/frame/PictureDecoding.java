package dev.tilecast.app.frame;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelReader;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decodes chosen frames, each from its key frame on; goes on where it stands when the next one that is wanted lies behind
 * it. One thread at a time.
 */
public final class PictureDecoding implements AutoCloseable {
    private static final int BYTES_PER_PIXEL = 4;

    private final VideoCodecs codecs;
    private final PixelReader reader = PixelReader.forPreview();
    private VideoDecoder decoder;
    private String codec = "";
    private FrameDescription described;
    private long decoded = -1;
    private DecodedPicture last;

    public PictureDecoding(VideoCodecs codecs) {
        this.codecs = codecs;
    }

    /**
     * The picture of the frame with that sequence.
     *
     * @param frames of one recording, oldest first
     * @param cancelled asked before each frame
     * @return empty where it was cancelled
     * @throws VideoException with the reason why it cannot be decoded, for people
     */
    public Optional<DecodedPicture> decode(List<RecordedFrame> frames, long sequence, BooleanSupplier cancelled) {
        List<RecordedFrame> run = run(frames, sequence);
        int next = 0;
        while (next < run.size() && run.get(next).sequence() <= decoded) {
            next++;
        }
        boolean goesOn = decoder != null && next > 0 && run.get(next - 1).sequence() == decoded;
        if (!goesOn) {
            restart(run.getFirst());
            next = 0;
        }
        try {
            for (; next < run.size(); next++) {
                if (cancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                feed(run.get(next));
            }
        } catch (VideoException broken) {
            close();
            throw broken;
        }
        if (last == null) {
            throw failed(Sentences.of("frames.undecoded.the.decoder.made.no"));
        }
        return Optional.of(last);
    }

    /** The frames from the key frame to the wanted one, those that the player did not get left out. */
    private static List<RecordedFrame> run(List<RecordedFrame> frames, long sequence) {
        int wanted = -1;
        int key = -1;
        for (int i = 0; i < frames.size() && wanted < 0; i++) {
            RecordedFrame frame = frames.get(i);
            if (frame.kind() == FrameKind.KEY && !frame.fate().isLost()) {
                key = i;
            }
            if (frame.sequence() == sequence) {
                wanted = i;
            }
        }
        if (wanted < 0) {
            throw failed(Sentences.of("frames.undecoded.it.is.not.among"));
        }
        RecordedFrame frame = frames.get(wanted);
        if (!frame.kind().isVideo() || frame.fate() == FrameFate.SKIPPED) {
            throw failed(Sentences.of("frames.undecoded.it.has.no.picture"));
        }
        if (frame.fate() == FrameFate.DROPPED) {
            throw failed(Sentences.of("frames.undecoded.the.player.did.not"));
        }
        if (key < 0 || !frames.get(key).isKept()) {
            throw failed(Sentences.of("frames.undecoded.the.key.frame.that"));
        }
        return frames.subList(key, wanted + 1).stream()
                .filter(each -> each.kind().isVideo() && !each.fate().isLost() && each.isKept())
                .toList();
    }

    private void restart(RecordedFrame key) {
        close();
        codec = VideoPayload.of(key.payload()).codec();
        decoder = codecs.createDecoder(codec);
        decoder.init();
    }

    private void feed(RecordedFrame frame) {
        FrameDescription description = frame.description();
        if (description != described && description.configuration().hasRemaining()) {
            decoder.decode(description.configuration());
        }
        described = description;
        decoder.decode(frame.payload()).ifPresent(canvas -> last = picture(canvas));
        decoded = frame.sequence();
    }

    private DecodedPicture picture(Canvas canvas) {
        ByteBuffer bgra = ByteBuffer.allocateDirect(canvas.width() * canvas.height() * BYTES_PER_PIXEL);
        reader.read(canvas, bgra);
        return new DecodedPicture(canvas.width(), canvas.height(), bgra, decoder.identifier());
    }

    private static VideoException failed(String why) {
        return new VideoException(VideoException.Reason.DECODING_FAILED, why);
    }

    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
        }
        decoder = null;
        described = null;
        decoded = -1;
        last = null;
    }
}

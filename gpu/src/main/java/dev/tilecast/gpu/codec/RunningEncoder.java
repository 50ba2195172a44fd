package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.gpu.color.ColorConversion;
import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One open encoder with its pictures and its packets' form; a change that it cannot take makes a new one. */
final class RunningEncoder implements AutoCloseable {
    private final EncoderContext context;
    private final PictureFrames pictures;
    private final ColorConversion conversion;
    private final PacketFormat packets;
    private final Optional<VideoData> configuration;

    private RunningEncoder(EncoderKind kind, EncoderContext context, int width, int height, PayloadMemory memory) {
        this.context = context;
        pictures = new PictureFrames(kind, width, height);
        conversion = new ColorConversion(kind.format().matrix());
        packets = kind.format().packets(memory);
        configuration = packets.configuration(context.extradata());
    }

    /**
     * Opens one.
     *
     * @param width of the canvases; the encoder may hold less
     * @param height of the canvases; the encoder may hold less
     * @param frames where the pictures lie in device memory, the pool that they come from
     */
    static RunningEncoder open(
            EncoderKind kind,
            int width,
            int height,
            EncoderSettings settings,
            PayloadMemory memory,
            Optional<AVBufferRef> frames)
            throws EncoderOpenException {
        int heldWidth = kind.held(width);
        int heldHeight = kind.held(height);
        EncoderContext context = EncoderContext.open(kind, heldWidth, heldHeight, settings, frames);
        try {
            return new RunningEncoder(kind, context, heldWidth, heldHeight, memory);
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    Optional<VideoData> configuration() {
        return configuration;
    }

    void changeRate(EncoderSettings settings) {
        context.changeRate(settings);
    }

    VideoData encode(Canvas canvas, boolean keyFrame) {
        PictureFrames.Picture picture = pictures.next();
        conversion.convert(canvas, picture.planes());
        return encode(picture.frame(), keyFrame);
    }

    /** Encodes a picture that lies in the encoder's own form already. */
    VideoData encode(AVFrame picture, boolean keyFrame) {
        return context.encode(picture, keyFrame, packets::frame);
    }

    @Override
    public void close() {
        // The encoder may still hold pictures, which count their references.
        context.close();
        pictures.close();
    }
}

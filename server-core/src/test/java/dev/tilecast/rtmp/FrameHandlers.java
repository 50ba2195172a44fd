package dev.tilecast.rtmp;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;

/** Frame handlers of tests. */
final class FrameHandlers {
    private FrameHandlers() {}

    static VideoData data(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int each : bytes) {
            buffer.put((byte) each);
        }
        return new VideoData(buffer.flip(), true);
    }

    static FrameEventHandler always(VideoData data) {
        return (stream, out, full) -> {
            out.accept(data);
            return true;
        };
    }

    /** Encodes a small canvas with the stream's own encoder. */
    static FrameEventHandler screenVideo() {
        Canvas canvas = new ImageApi().createCanvas(PixelType.RGB, 32, 32, 0, 0);
        boolean[] begun = new boolean[1];
        return (stream, out, full) -> {
            if (!begun[0]) {
                stream.videoCodec().init(32, 32).ifPresent(out);
                begun[0] = true;
            }
            out.accept(stream.videoCodec().encode(canvas));
            return true;
        };
    }
}

package dev.tilecast.fuzz;

import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;

/**
 * Frames of rubbish for both screen video decoders. The input's first byte chooses the version; then come frames, each behind
 * its length of two bytes. A frame is decoded or refused with a {@link VideoException}; nothing else may come out.
 */
public final class ScreenVideoDecoderFuzz {
    private static final VideoCodecs CODECS = new VideoCodecs();

    private ScreenVideoDecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        ByteBuffer input = ByteBuffer.wrap(data);
        try (VideoDecoder decoder = CODECS.createDecoder(input.get() % 2 == 0 ? "screen video" : "screen video 2")) {
            // Large pictures only slow the search down.
            decoder.setParameter("max_pixels", "40000");
            decoder.init();
            while (input.remaining() > 2) {
                int length = Math.min(input.getShort() & 0xFFFF, input.remaining());
                decode(decoder, input.slice(input.position(), length));
                input.position(input.position() + length);
            }
        }
    }

    private static void decode(VideoDecoder decoder, ByteBuffer frame) {
        try {
            decoder.decode(frame).ifPresent(canvas -> {
                if (canvas.width() != decoder.width() || canvas.height() != decoder.height()) {
                    throw new IllegalStateException("the picture has another size than the decoder says");
                }
            });
        } catch (VideoException refused) {
            if (refused.reason() != VideoException.Reason.DECODING_FAILED) {
                throw refused;
            }
        }
    }
}

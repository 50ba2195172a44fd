package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Payloads of bars, as a player gets them: the configuration, where there is one, and then a payload a frame. */
final class EncodedStream {
    private EncodedStream() {}

    static List<ByteBuffer> of(FfmpegVideoPlugin plugin, String codecName, int width, int height, int frames) {
        VideoEncoder encoder = plugin.createEncoder(codecName);
        encoder.setParameter("bitrate", "4000000");
        List<ByteBuffer> payloads = new ArrayList<>();
        encoder.init(width, height).map(VideoData::bytes).ifPresent(payloads::add);
        for (int i = 0; i < frames; i++) {
            payloads.add(encoder.encode(Pictures.bars(PixelType.RGB, width, height, i))
                    .bytes());
        }
        encoder.close();
        return payloads;
    }
}

package dev.tilecast.gpu.codec;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Sorenson H.263 in FLV (FLV specification, section E.4.3.1, codec id 2): the packet behind one byte. */
final class SorensonPackets implements PacketFormat {
    private static final int KEY_FRAME_SORENSON = 0x12;
    private static final int INTER_FRAME_SORENSON = 0x22;

    private final PayloadMemory memory;

    SorensonPackets(PayloadMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<VideoData> configuration(ByteBuffer extradata) {
        return Optional.empty();
    }

    @Override
    public VideoData frame(ByteBuffer packet, boolean keyFrame) {
        ByteBuffer out = memory.take(1 + packet.remaining());
        out.put((byte) (keyFrame ? KEY_FRAME_SORENSON : INTER_FRAME_SORENSON)).put(packet.duplicate());
        return new VideoData(out.flip(), keyFrame);
    }
}

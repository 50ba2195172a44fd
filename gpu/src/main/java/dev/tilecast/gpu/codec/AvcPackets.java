package dev.tilecast.gpu.codec;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** H.264 in FLV (FLV specification, section E.4.3.2; AVCDecoderConfigurationRecord: ISO/IEC 14496-15, 5.2.4.1). */
final class AvcPackets implements PacketFormat {
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int ACCESS_UNIT_DELIMITER = 9;
    private static final int KEY_FRAME_AVC = 0x17;
    private static final int INTER_FRAME_AVC = 0x27;
    private static final int HEADER = 5;
    private static final byte CHROMA_420 = (byte) 0xFD;
    private static final byte EIGHT_BIT = (byte) 0xF8;

    private final PayloadMemory memory;

    AvcPackets(PayloadMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<VideoData> configuration(ByteBuffer extradata) {
        List<ByteBuffer> units = AnnexB.units(extradata);
        ByteBuffer sps =
                AnnexB.parameterSet(units, unit -> type(unit) == SPS && unit.remaining() > 3, "H.264", "sequence");
        ByteBuffer pps = AnnexB.parameterSet(units, unit -> type(unit) == PPS, "H.264", "picture");
        int profile = sps.get(1) & 0xFF;
        boolean namesChroma = profile == 100 || profile == 110 || profile == 122 || profile == 144;
        ByteBuffer out = memory.take(HEADER + 11 + sps.remaining() + pps.remaining() + (namesChroma ? 4 : 0));
        out.put((byte) KEY_FRAME_AVC).putInt(0);
        out.put((byte) 1).put(sps.slice(1, 3)).put((byte) 0xFF);
        out.put((byte) 0xE1).putShort((short) sps.remaining()).put(sps.duplicate());
        out.put((byte) 1).putShort((short) pps.remaining()).put(pps.duplicate());
        if (namesChroma) {
            out.put(CHROMA_420).put(EIGHT_BIT).put(EIGHT_BIT).put((byte) 0);
        }
        return Optional.of(new VideoData(out.flip(), false));
    }

    @Override
    public VideoData frame(ByteBuffer packet, boolean keyFrame) {
        List<ByteBuffer> units = AnnexB.units(packet);
        units.removeIf(unit -> type(unit) >= SPS && type(unit) <= ACCESS_UNIT_DELIMITER);
        ByteBuffer out = memory.take(HEADER + AnnexB.lengthPrefixedSize(units));
        out.put((byte) (keyFrame ? KEY_FRAME_AVC : INTER_FRAME_AVC)).putInt(1 << 24);
        AnnexB.putLengthPrefixed(units, out);
        return new VideoData(out.flip(), keyFrame);
    }

    private static int type(ByteBuffer unit) {
        return unit.get(0) & 0x1F;
    }
}

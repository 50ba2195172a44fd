package dev.tilecast.gpu.codec;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** HEVC as "hvc1" (enhanced RTMP, ExVideoTagHeader; HEVCDecoderConfigurationRecord: ISO/IEC 14496-15, 8.3.3.1). */
final class HevcPackets implements PacketFormat {
    private static final int VPS = 32;
    private static final int SPS = 33;
    private static final int PPS = 34;
    private static final int ACCESS_UNIT_DELIMITER = 35;
    private static final int HEADER = ExtendedHeader.SIZE;
    /** Bytes of general_profile_space up to general_level_idc, which hvcC repeats. */
    private static final int PROFILE_TIER_LEVEL = 12;

    private final PayloadMemory memory;

    HevcPackets(PayloadMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<VideoData> configuration(ByteBuffer extradata) {
        List<ByteBuffer> units = AnnexB.units(extradata);
        List<ByteBuffer> sets = List.of(
                AnnexB.parameterSet(units, unit -> type(unit) == VPS, "HEVC", "video"),
                AnnexB.parameterSet(units, HevcPackets::isSequenceSet, "HEVC", "sequence"),
                AnnexB.parameterSet(units, unit -> type(unit) == PPS, "HEVC", "picture"));
        int size = 23;
        for (ByteBuffer set : sets) {
            size += 5 + set.remaining();
        }
        ByteBuffer out = memory.take(HEADER + size);
        ExtendedHeader.SEQUENCE_START.put(true, VideoFormat.HEVC, out);
        putRecord(sets, out);
        return Optional.of(new VideoData(out.flip(), false));
    }

    private static boolean isSequenceSet(ByteBuffer unit) {
        return type(unit) == SPS && unit.remaining() > 3 + PROFILE_TIER_LEVEL;
    }

    private static void putRecord(List<ByteBuffer> sets, ByteBuffer out) {
        ByteBuffer sps = withoutEmulationPrevention(sets.get(1));
        int temporal = sps.get(2);
        out.put((byte) 1).put(sps.slice(3, PROFILE_TIER_LEVEL));
        // No minimum of spatial segmentation, parallelism unknown, 4:2:0, 8 bits of luma and of chroma, frame rate
        // unknown.
        out.putShort((short) 0xF000)
                .put((byte) 0xFC)
                .put((byte) 0xFD)
                .put((byte) 0xF8)
                .put((byte) 0xF8);
        out.putShort((short) 0);
        int temporalLayers = (temporal >> 1 & 7) + 1;
        int nested = temporal & 1;
        out.put((byte) (temporalLayers << 3 | nested << 2 | 3));
        out.put((byte) sets.size());
        for (ByteBuffer set : sets) {
            out.put((byte) (0x80 | type(set))).putShort((short) 1);
            out.putShort((short) set.remaining()).put(set.duplicate());
        }
    }

    /** The unit with every 00 00 03 as 00 00 (ITU-T H.265, 7.3.1.1). */
    private static ByteBuffer withoutEmulationPrevention(ByteBuffer unit) {
        ByteBuffer out = ByteBuffer.allocate(unit.remaining());
        int zeros = 0;
        for (int i = 0; i < unit.limit(); i++) {
            byte value = unit.get(i);
            if (zeros >= 2 && value == 3) {
                zeros = 0;
            } else {
                out.put(value);
                zeros = value == 0 ? zeros + 1 : 0;
            }
        }
        return out.flip();
    }

    @Override
    public VideoData frame(ByteBuffer packet, boolean keyFrame) {
        List<ByteBuffer> units = AnnexB.units(packet);
        units.removeIf(unit -> type(unit) >= VPS && type(unit) <= ACCESS_UNIT_DELIMITER);
        ByteBuffer out = memory.take(HEADER + AnnexB.lengthPrefixedSize(units));
        ExtendedHeader.CODED_FRAMES_X.put(keyFrame, VideoFormat.HEVC, out);
        AnnexB.putLengthPrefixed(units, out);
        return new VideoData(out.flip(), keyFrame);
    }

    private static int type(ByteBuffer unit) {
        return unit.get(0) >> 1 & 0x3F;
    }
}

package dev.tilecast.app.frame;

import java.nio.ByteBuffer;
import java.util.Map;

/** Names of NAL units (ITU-T H.265, table 7-1). */
final class HevcUnits implements UnitNames {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "slice TRAIL_N"),
            Map.entry(1, "slice TRAIL_R"),
            Map.entry(2, "slice TSA_N"),
            Map.entry(3, "slice TSA_R"),
            Map.entry(4, "slice STSA_N"),
            Map.entry(5, "slice STSA_R"),
            Map.entry(6, "slice RADL_N"),
            Map.entry(7, "slice RADL_R"),
            Map.entry(8, "slice RASL_N"),
            Map.entry(9, "slice RASL_R"),
            Map.entry(16, "slice BLA_W_LP"),
            Map.entry(17, "slice BLA_W_RADL"),
            Map.entry(18, "slice BLA_N_LP"),
            Map.entry(19, "IDR slice with leading pictures"),
            Map.entry(20, "IDR slice"),
            Map.entry(21, "CRA slice"),
            Map.entry(32, "video parameter set"),
            Map.entry(33, "sequence parameter set"),
            Map.entry(34, "picture parameter set"),
            Map.entry(35, "access unit delimiter"),
            Map.entry(36, "end of sequence"),
            Map.entry(37, "end of bitstream"),
            Map.entry(38, "filler data"),
            Map.entry(39, "SEI before"),
            Map.entry(40, "SEI behind"));
    private static final int HEADER = 2;

    @Override
    public String name(ByteBuffer unit) {
        int type = unit.get(unit.position()) >> 1 & 0x3F;
        return NAMES.getOrDefault(type, "type " + type);
    }

    @Override
    public String note(ByteBuffer unit) {
        if (unit.remaining() < HEADER) {
            return "";
        }
        int layer = (unit.get(unit.position()) & 1) << 5 | unit.get(unit.position() + 1) >> 3 & 0x1F;
        int temporal = (unit.get(unit.position() + 1) & 7) - 1;
        return layer == 0 && temporal <= 0 ? "" : "layer " + layer + ", temporal " + temporal;
    }
}

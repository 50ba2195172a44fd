package dev.tilecast.app.frame;

import java.nio.ByteBuffer;
import java.util.List;

/** Names of NAL units (ITU-T H.264, table 7-1). */
final class H264Units implements UnitNames {
    private static final List<String> NAMES = List.of(
            "unspecified",
            "slice",
            "slice data partition A",
            "slice data partition B",
            "slice data partition C",
            "IDR slice",
            "SEI",
            "sequence parameter set",
            "picture parameter set",
            "access unit delimiter",
            "end of sequence",
            "end of stream",
            "filler data",
            "SPS extension",
            "prefix",
            "subset SPS");
    private static final List<String> SLICE_TYPES = List.of("P", "B", "I", "SP", "SI");
    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int SEQUENCE_PARAMETERS = 7;

    private static int type(ByteBuffer unit) {
        return unit.get(unit.position()) & 0x1F;
    }

    @Override
    public String name(ByteBuffer unit) {
        int type = type(unit);
        return type < NAMES.size() ? NAMES.get(type) : "type " + type;
    }

    @Override
    public String note(ByteBuffer unit) {
        return switch (type(unit)) {
            case SLICE, IDR -> slice(unit);
            case SEQUENCE_PARAMETERS -> unit.remaining() < 4 ? "" : profile(unit.get(unit.position() + 1), unit, 3);
            default -> "";
        };
    }

    private static String slice(ByteBuffer unit) {
        BitInput header = new BitInput(unit.slice(unit.position() + 1, unit.remaining() - 1));
        int firstMacroblock = header.golomb();
        int type = header.golomb();
        boolean sound = firstMacroblock >= 0 && type >= 0 && type < 2 * SLICE_TYPES.size();
        return sound ? SLICE_TYPES.get(type % SLICE_TYPES.size()) + " from macroblock " + firstMacroblock : "";
    }

    private static String profile(byte profile, ByteBuffer unit, int levelAt) {
        return profile(profile & 0xFF, unit.get(unit.position() + levelAt) & 0xFF);
    }

    static String profile(int profile, int level) {
        String name = switch (profile) {
            case 66 -> "Baseline";
            case 77 -> "Main";
            case 88 -> "Extended";
            case 100 -> "High";
            case 110 -> "High 10";
            case 122 -> "High 4:2:2";
            case 244 -> "High 4:4:4";
            default -> "profile " + profile;
        };
        return name + ", level " + level / 10 + "." + level % 10;
    }
}

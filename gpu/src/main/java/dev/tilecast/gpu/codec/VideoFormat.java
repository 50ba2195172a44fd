package dev.tilecast.gpu.codec;

import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.PayloadMemory;
import java.util.Optional;

/** What travels to players, whichever encoder made it. */
enum VideoFormat {
    AVC(null, ColorMatrix.BT_709),
    HEVC("hvc1", ColorMatrix.BT_709),
    AV1("av01", ColorMatrix.BT_709),
    SORENSON(null, ColorMatrix.BT_601);

    private final String fourCc;
    private final ColorMatrix matrix;

    VideoFormat(String fourCc, ColorMatrix matrix) {
        this.fourCc = fourCc;
        this.matrix = matrix;
    }

    /** The code by which players announce it (enhanced RTMP); empty where every player takes it. */
    Optional<String> fourCc() {
        return Optional.ofNullable(fourCc);
    }

    ColorMatrix matrix() {
        return matrix;
    }

    PacketFormat packets(PayloadMemory memory) {
        return switch (this) {
            case AVC -> new AvcPackets(memory);
            case HEVC -> new HevcPackets(memory);
            case AV1 -> new Av1Packets(memory);
            case SORENSON -> new SorensonPackets(memory);
        };
    }
}

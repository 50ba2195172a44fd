package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/**
 * What the codec's configuration says that is needed to read frames (ISO/IEC 14496-15, AVCDecoderConfigurationRecord and
 * HEVCDecoderConfigurationRecord; AV1 in ISO base media, av1C).
 *
 * @param lengthSize bytes of the length before a NAL unit; 4 where nothing says another
 */
record CodecConfiguration(int lengthSize, String summary) {
    private static final int USUAL_LENGTH_SIZE = 4;
    private static final CodecConfiguration NONE = new CodecConfiguration(USUAL_LENGTH_SIZE, "");

    static CodecConfiguration of(ByteBuffer configuration, String codec) {
        if (!configuration.hasRemaining()) {
            return NONE;
        }
        VideoPayload video = VideoPayload.of(configuration);
        if (!video.configuration() || !video.codec().equals(codec)) {
            return NONE;
        }
        ByteBuffer data = video.data();
        return switch (codec) {
            case "h264" -> data.remaining() < 5 ? NONE : avc(data);
            case "hevc" -> data.remaining() < 22 ? NONE : hevc(data);
            case "av1" -> data.remaining() < 3 ? NONE : av1(data);
            default -> NONE;
        };
    }

    private static int at(ByteBuffer data, int index) {
        return data.get(data.position() + index) & 0xFF;
    }

    private static CodecConfiguration avc(ByteBuffer data) {
        int lengthSize = (at(data, 4) & 3) + 1;
        return new CodecConfiguration(
                lengthSize,
                H264Units.profile(at(data, 1), at(data, 3)) + ", NAL unit lengths of " + lengthSize + " bytes");
    }

    private static CodecConfiguration hevc(ByteBuffer data) {
        int lengthSize = (at(data, 21) & 3) + 1;
        int profile = at(data, 1) & 0x1F;
        String name = switch (profile) {
            case 1 -> "Main";
            case 2 -> "Main 10";
            case 3 -> "Main Still Picture";
            case 4 -> "Range Extensions";
            default -> "profile " + profile;
        };
        // The level is thirty times the number that people write.
        double level = at(data, 12) / 30.0;
        return new CodecConfiguration(
                lengthSize, name + ", level " + level + ", NAL unit lengths of " + lengthSize + " bytes");
    }

    private static CodecConfiguration av1(ByteBuffer data) {
        int profile = at(data, 1) >> 5;
        int level = at(data, 1) & 0x1F;
        String name = switch (profile) {
            case 0 -> "Main";
            case 1 -> "High";
            case 2 -> "Professional";
            default -> "profile " + profile;
        };
        return new CodecConfiguration(USUAL_LENGTH_SIZE, name + ", level " + (2 + (level >> 2)) + "." + (level & 3));
    }
}

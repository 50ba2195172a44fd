package dev.tilecast.app.play;

import java.util.Optional;

/** What a stream is encoded in, as far as players differ there. */
public enum StreamCodec {
    H264("h264", ""),
    SCREEN("screen video", ""),
    SCREEN2("screen video 2", ""),
    SORENSON("sorenson", ""),
    HEVC("hevc", "hvc1"),
    AV1("av1", "av01");

    private final String codecName;
    private final String fourCc;

    StreamCodec(String codecName, String fourCc) {
        this.codecName = codecName;
        this.fourCc = fourCc;
    }

    /** Four characters that a player has to announce (enhanced RTMP); empty where every player takes it. */
    String fourCc() {
        return fourCc;
    }

    boolean isEnhanced() {
        return !fourCc.isEmpty();
    }

    /** @param codecName as {@link dev.tilecast.video.VideoCodecs} knows it */
    public static Optional<StreamCodec> named(String codecName) {
        return switch (codecName) {
            case "libx264", "libopenh264", "h264_nvenc" -> Optional.of(H264);
            case "screen" -> Optional.of(SCREEN);
            case "screen2" -> Optional.of(SCREEN2);
            default -> {
                for (StreamCodec codec : values()) {
                    if (codec.codecName.equals(codecName)) {
                        yield Optional.of(codec);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /** What a URL of the demo asks for; H.264 where it names none. */
    public static StreamCodec ofUrl(String url) {
        int at = url.indexOf("codec=");
        if (at < 0) {
            return H264;
        }
        String rest = url.substring(at + "codec=".length());
        int end = rest.indexOf('&');
        return named(end < 0 ? rest : rest.substring(0, end)).orElse(H264);
    }
}

package dev.tilecast.app.doctor;

import java.util.List;

/** What a person can do about an encoder that is missing. */
final class CodecRemedy {
    static final String UNPACK = "unpack the program again: its lib folder is not complete";

    private static final String UNPACK_ELSEWHERE =
            "set TILECAST_JAVA_OPTIONS=-Dorg.bytedeco.javacpp.cachedir=FOLDER, a folder that can be written, that has"
                    + " 100 MB free and whose files may be run";

    private CodecRemedy() {}

    /**
     * One line.
     *
     * @param codecName the missing one
     * @param whyNot as its plugin says it
     * @param usable those that encode here
     */
    static String of(String codecName, String whyNot, List<String> usable) {
        if (whyNot.contains("cachedir=FOLDER")) {
            return UNPACK_ELSEWHERE;
        }
        if (whyNot.contains("libraries cannot be loaded")) {
            return UNPACK;
        }
        String instead = usable.isEmpty() ? "" : "; there are: " + String.join(", ", usable);
        if (codecName.endsWith("_nvenc")) {
            return "not needed; it takes an NVIDIA card with an encoder and NVIDIA's driver 570 or newer";
        }
        if (codecName.equals("libx264") || codecName.equals("libx265")) {
            return "build the program with the GPL natives, that is without -Dcodecs=lgpl" + instead;
        }
        if (codecName.equals("hevc")) {
            return "build the program with the GPL natives, that is without -Dcodecs=lgpl, or use an NVIDIA card with an"
                    + " encoder" + instead;
        }
        return usable.isEmpty() ? UNPACK : "use one that is there: " + String.join(", ", usable);
    }
}

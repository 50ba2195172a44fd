package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import java.util.List;

/** What a person can do about an encoder that is missing. */
final class CodecRemedy {
    static final String UNPACK = Sentences.of("doctor.unpack.the.program.again");

    private static final String UNPACK_ELSEWHERE = Sentences.of("doctor.set.tilecast.java.options");

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
        String instead = usable.isEmpty() ? "" : Sentences.of("doctor.there.are", String.join(", ", usable));
        if (codecName.endsWith("_nvenc")) {
            return Sentences.of("doctor.not.needed.it.takes");
        }
        if (codecName.equals("libx264") || codecName.equals("libx265")) {
            return Sentences.of("doctor.build.the.program.with", instead);
        }
        if (codecName.equals("hevc")) {
            return Sentences.of("doctor.build.the.program.with.the", instead);
        }
        return usable.isEmpty() ? UNPACK : Sentences.of("doctor.use.one.that.is", String.join(", ", usable));
    }
}

package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import java.util.List;

/** Is this Java new enough? */
final class JavaCheck implements Check {
    private static final int OLDEST = 25;

    private final Runtime.Version version;

    JavaCheck(Runtime.Version version) {
        this.version = version;
    }

    @Override
    public List<Finding> findings() {
        if (version.feature() < OLDEST) {
            return List.of(new Finding.Broken(
                    "Java",
                    Sentences.of("doctor.is.too.old", version),
                    Sentences.of("doctor.install.a.jdk.and", OLDEST)));
        }
        return List.of(new Finding.Fine("Java", version + ", " + System.getProperty("java.home")));
    }
}

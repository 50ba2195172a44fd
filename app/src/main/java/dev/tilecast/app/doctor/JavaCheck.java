package dev.tilecast.app.doctor;

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
                    "Java", version + " is too old", "install a JDK " + OLDEST + " and set JAVA_HOME to it"));
        }
        return List.of(new Finding.Fine("Java", version + ", " + System.getProperty("java.home")));
    }
}

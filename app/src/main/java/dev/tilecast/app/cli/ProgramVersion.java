package dev.tilecast.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The version that the build wrote down. */
final class ProgramVersion {
    private ProgramVersion() {}

    static List<String> lines() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("tilecast " + properties.getProperty("version"), "Java " + Runtime.version());
    }
}

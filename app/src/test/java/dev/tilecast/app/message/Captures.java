package dev.tilecast.app.message;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recorded conversations of real clients. */
public final class Captures {
    private Captures() {}

    public static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".rtmp"))
                    .sorted()
                    .toList();
        }
    }

    public static Path named(String name) {
        return folder().resolve(name + ".rtmp");
    }

    private static Path folder() {
        try {
            return Path.of(Captures.class.getResource("/captures").toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<Message> messages(Path file) throws IOException, CaptureException {
        List<Message> messages = new ArrayList<>();
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, messages::add)) {
            CaptureFile.read(file, dissector);
        }
        return messages;
    }
}

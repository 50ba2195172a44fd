package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for what is only needed on the way; what an earlier run left is taken away first. */
final class Workplace implements AutoCloseable {
    private final Path folder;

    Workplace(Path output) throws IOException {
        folder = output.resolve("work");
        new Cleared(folder).delete();
        Files.createDirectories(folder);
    }

    /** @return a new folder of that name */
    Path folder(String name) throws IOException {
        return Files.createDirectories(path(name));
    }

    /** @return where something of that name can be made */
    Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        new Cleared(folder).delete();
    }
}

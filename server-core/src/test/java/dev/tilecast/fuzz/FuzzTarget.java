package dev.tilecast.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that takes any bytes and must not fail.
 *
 * @param name of its corpus, the folder fuzz/NAME of the test resources
 * @param type has the method {@code fuzzerTestOneInput(byte[])} that Jazzer calls
 * @param run that very method
 */
record FuzzTarget(String name, Class<?> type, Consumer<byte[]> run) {

    /** The committed inputs: what once mattered, and a start for the search. */
    List<Path> corpus() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        try {
            URI folder = FuzzTarget.class.getResource("/fuzz/" + name).toURI();
            return Path.of(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

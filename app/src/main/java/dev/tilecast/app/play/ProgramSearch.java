package dev.tilecast.app.play;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for programs in the folders of a PATH. Any thread. */
public final class ProgramSearch {
    private final List<Path> folders;
    private final List<String> endings;

    ProgramSearch(List<Path> folders, List<String> endings) {
        this.folders = List.copyOf(folders);
        this.endings = List.copyOf(endings);
    }

    /** That of this process. */
    public static ProgramSearch onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        // A program that macOS starts from its Finder has a PATH without those of Homebrew.
        Stream<String> also = System.getProperty("os.name").startsWith("Mac")
                ? Stream.of("/opt/homebrew/bin", "/usr/local/bin")
                : Stream.of();
        return in(Stream.concat(Stream.of(path.split(File.pathSeparator)), also)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** These folders, the first first. */
    public static ProgramSearch in(List<Path> folders) {
        return new ProgramSearch(
                folders, Shell.ofThisMachine() == Shell.WINDOWS ? List.of(".exe", ".com") : List.of(""));
    }

    public Optional<Path> find(String program) {
        return folders.stream()
                .flatMap(folder -> endings.stream().map(ending -> folder.resolve(program + ending)))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }
}

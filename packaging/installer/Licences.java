package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The licences of all parts, from packaging/licences/parts.tsv, and of the whole.
 *
 * <p>A file that no line of the table knows ends the build: nothing is passed on without its licence.
 */
final class Licences {
    /**
     * A line of the table.
     *
     * @param files a pattern for names of files in the program
     * @param codecs the build of FFmpeg that has the part, {@code gpl} or {@code lgpl}, or {@code any}
     * @param texts of the licence and of those that it builds upon
     */
    private record Part(Pattern files, String codecs, String name, String licence, List<String> texts, String source) {
        static Part parse(String line) {
            String[] columns = line.split("\t");
            if (columns.length != 6) {
                throw new IllegalArgumentException("six columns are needed: " + line);
            }
            List<String> texts = List.of(columns[4].split(" "));
            return new Part(Pattern.compile(columns[0]), columns[1], columns[2], columns[3], texts, columns[5]);
        }
    }

    /** Stands for the Java runtime, which is linked later. */
    private static final String RUNTIME = "java";

    private final Path folder;
    private final Codecs codecs;

    Licences(Path folder, Codecs codecs) {
        this.folder = folder;
        this.codecs = codecs;
    }

    Path ofTheWhole() {
        return folder.resolve("texts").resolve(codecs.text());
    }

    /**
     * @param parts what the program is made of, each file
     * @return a folder "licences" with the list and all texts
     */
    Path collect(Path parts, Path content) throws IOException {
        List<String> names = names(parts);
        List<Part> table = table();
        requireAll(names, table);
        List<Part> here = table.stream()
                .filter(part -> names.stream().anyMatch(part.files().asMatchPredicate()))
                .toList();

        Path target = Files.createDirectories(content.resolve("licences"));
        Files.copy(ofTheWhole(), target.resolve("LICENCE.txt"));
        for (String text : new TreeSet<>(
                here.stream().flatMap(part -> part.texts().stream()).toList())) {
            Files.copy(
                    folder.resolve("texts").resolve(text), target.resolve(text), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(target.resolve("PARTS.txt"), list(here));
        return target;
    }

    private static List<String> names(Path parts) throws IOException {
        try (Stream<Path> files = Files.walk(parts)) {
            Stream<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString());
            return Stream.concat(names, Stream.of(RUNTIME)).toList();
        }
    }

    private List<Part> table() throws IOException {
        return Files.readAllLines(folder.resolve("parts.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Part::parse)
                .filter(part -> part.codecs().equals("any") || part.codecs().equalsIgnoreCase(codecs.name()))
                .toList();
    }

    private void requireAll(List<String> names, List<Part> table) throws IOException {
        List<String> unknown = new ArrayList<>(names);
        unknown.removeIf(name ->
                table.stream().anyMatch(part -> part.files().matcher(name).matches()));
        if (!unknown.isEmpty()) {
            throw new IOException("no licence is named for " + String.join(", ", unknown) + ": add a line to "
                    + folder.resolve("parts.tsv"));
        }
    }

    private String list(List<Part> parts) throws IOException {
        StringBuilder list =
                new StringBuilder(Files.readString(folder.resolve(codecs.name().toLowerCase(Locale.ROOT) + ".txt")));
        list.append("\nThe parts\n");
        for (Part part : parts) {
            list.append("\n  %s%n    licence: %s, see %s%n    source:  %s%n"
                    .formatted(part.name(), part.licence(), String.join(" and ", part.texts()), part.source()));
        }
        return list.toString();
    }
}

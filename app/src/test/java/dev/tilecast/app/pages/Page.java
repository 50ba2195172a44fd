package dev.tilecast.app.pages;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documents as its Markdown: what tests look for in it. */
public record Page(Path file, String text) {
    private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FENCED = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    /** The pages of the guide. */
    public static List<Page> ofGuide() {
        try (Stream<Path> files = Files.list(root().resolve("assets/guide"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of the guide, and README. */
    public static List<Page> all() {
        List<Page> pages = new ArrayList<>(ofGuide());
        pages.add(read(root().resolve("README.md")));
        return pages;
    }

    /** @param name without its ending */
    public static Page named(String name) {
        return read(root().resolve("assets/guide").resolve(name + ".md"));
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repository's folder. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md")) ? here : here.getParent();
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** Its headings without their signs. */
    List<String> headings() {
        return withoutFences()
                .lines()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> heading.group(2))
                .toList();
    }

    /** What a link to a heading has behind its #, as GitHub makes it. */
    List<String> anchors() {
        return headings().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** From that heading to the next one of its rank or a higher one. */
    public String section(String heading) {
        List<String> found = new ArrayList<>();
        int rank = 0;
        for (String line : text.lines().toList()) {
            var matcher = HEADING.matcher(line);
            boolean isHeading = matcher.matches();
            if (rank > 0 && isHeading && matcher.group(1).length() <= rank) {
                break;
            }
            if (rank > 0) {
                found.add(line);
            } else if (isHeading && matcher.group(2).equals(heading)) {
                rank = matcher.group(1).length();
            }
        }
        if (rank == 0) {
            throw new AssertionError(name() + " has no heading \"" + heading + "\"");
        }
        return String.join("\n", found);
    }

    List<String> links() {
        String prose = withoutFences()
                .lines()
                .filter(line -> !line.startsWith("    "))
                .collect(java.util.stream.Collectors.joining("\n"));
        return LINK.matcher(prose).results().map(link -> link.group(1)).toList();
    }

    /** The lines of indented blocks, without a shell's comments. */
    public List<String> codeLines() {
        return withoutFences()
                .lines()
                .filter(line -> line.startsWith("    ") && !line.isBlank())
                .map(line -> line.strip().replaceFirst("\\s+# .*", ""))
                .collect(toList());
    }

    /** What stands as code within a text. */
    public static List<String> codeWords(String markdown) {
        return CODE.matcher(markdown)
                .results()
                .map(word -> word.group(1).replace("\n", " "))
                .toList();
    }

    /** The code words in the first cell of each row of the tables in a text. */
    public static List<String> firstCells(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\|", -1)[0])
                .flatMap(cell -> codeWords(cell).stream())
                .toList();
    }

    /** The values that the row of an option offers, sorted. */
    public static List<String> values(String markdown, String option) {
        return markdown.lines()
                .filter(line -> line.startsWith("| `" + option + " "))
                .map(line -> line.split(" \\|", -1)[1])
                .flatMap(cell -> codeWords(cell).stream())
                .sorted()
                .toList();
    }

    /** The blocks of that language. */
    List<String> blocks(String language) {
        return FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private String withoutFences() {
        return FENCED.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return name();
    }
}

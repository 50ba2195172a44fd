package dev.tilecast.app.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages quote as the program's stands in the program: each message is made of its texts, but for a few words that
 * are values or come from the system.
 */
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern PLACE = Pattern.compile("%[sd]|\\$[a-z]+");
    /** How the program's messages begin, where a page quotes them. */
    private static final Pattern BEGIN =
            Pattern.compile("(?:tilecast: |Server error: |(?=h264: |libx264 superfast: |FFmpeg's libraries ))(.*)");

    private static final Pattern FROM_THE_SYSTEM = Pattern.compile(
            "bind\\(\\.\\.\\) failed with error\\(-\\d+\\): (Cannot assign requested address|Permission denied)"
                    + "|cuInit failed: CUDA_ERROR_[A-Z_]+ \\(\\d+\\)");
    private static final int SHORTEST = 10;
    private static final int LONGEST_VALUE = 36;

    private static List<String> texts;

    @BeforeAll
    static void readTheProgramsTexts() throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : List.of("app", "server-core", "gpu")) {
            try (Stream<Path> files = Files.walk(Page.root().resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String code = JOINED.matcher(Files.readString(file)).replaceAll("");
                    LITERAL.matcher(code)
                            .results()
                            .forEach(text -> found.add(text.group(1).replace("\\\"", "\"")));
                }
            }
        }
        Properties console = new Properties();
        try (var reader = Files.newBufferedReader(Page.root().resolve("assets/console/texts.properties"))) {
            console.load(reader);
        }
        console.values().forEach(value -> found.add(value.toString()));
        found.addAll(Files.readAllLines(Page.root().resolve("packaging/tilecast")).stream()
                .flatMap(line -> LITERAL.matcher(line).results())
                .map(text -> text.group(1))
                .toList());
        texts = found.stream()
                .flatMap(text -> PLACE.splitAsStream(text))
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    static List<String> messages() {
        List<String> quoted = new ArrayList<>();
        for (Page page : Page.ofGuide()) {
            Stream.concat(page.codeLines().stream(), Page.codeWords(page.text()).stream())
                    .map(BEGIN::matcher)
                    .filter(message -> message.matches())
                    .forEach(message -> quoted.add(message.group(1)));
        }
        quoted.addAll(Page.firstCells(Page.named("codecs").section("NVENC")));
        return quoted.stream().distinct().toList();
    }

    /** What the program's texts leave of a message, part by part. */
    private static List<String> values(String message) {
        String left = FROM_THE_SYSTEM.matcher(message).replaceAll("\n");
        for (String text : texts) {
            left = left.replace(text, "\n");
        }
        // A page may quote a text's beginning only.
        return left.lines()
                .filter(part -> part.length() < SHORTEST || texts.stream().noneMatch(text -> text.contains(part)))
                .toList();
    }

    private static boolean isOfTheProgram(String message) {
        List<String> values = values(message);
        return values.stream().allMatch(value -> value.length() <= LONGEST_VALUE)
                && values.stream().mapToInt(String::length).sum() <= message.length() / 2;
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageOfTheProgramIsMadeOfItsTexts(String message) {
        assertTrue(isOfTheProgram(message), () -> "not in the program: " + values(message));
    }

    @Test
    void aMessageThatTheProgramDoesNotSayIsFound() {
        assertFalse(isOfTheProgram("the server has gone out for lunch and will be back in an hour"));
    }
}

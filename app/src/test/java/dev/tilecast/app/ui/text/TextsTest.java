package dev.tilecast.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that the console says stands in one file, and nothing else does. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/tilecast/app");
    /** Names of values that are shown come from there. */
    private static final String SERVER_CORE = "../../../../../../../server-core/src/main/java/dev/tilecast/";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_0-9]+");
    private static final Pattern KEY = Pattern.compile("\\.of\\(\\s*\"([a-z][A-Za-z0-9_.]*)\"\\s*[,)]");
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|Tooltip|MenuItem|CheckMenuItem|Tab|"
                    + "TitledPane|Text)|setText|setTitle|setPromptText|setAccessibleText|setAccessibleHelp|"
                    + "setHeaderText|setContentText)\\(\\s*\"([^\"]*[A-Za-z]{2}[^\"]*)\"");

    /** Words that end with a full stop, or with the section of a specification. */
    private static final Pattern SENTENCE =
            Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*(?: [a-z]{2,}\\.|\\(sections? [^\"]*))\"");

    /** Names, terms and commands do without these words. */
    private static final Pattern SAID = Pattern.compile("\"((?=[^\"\n]* )(?:[^\"\\\\\n]|\\\\.)*"
            + "\\b(?:the|is|are|no|or|it|its|there|what)\\b(?:[^\"\\\\\n]|\\\\.)*)\"");

    private final Set<String> keys =
            new TreeSet<>(ResourceBundle.getBundle("console.texts", Locale.ROOT).keySet());

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> asked = matches(KEY, sources("ui") + sources("message") + sources("canvas") + said()).stream()
                .filter(key -> key.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(asked.isEmpty());
        asked.removeAll(keys);
        assertEquals(Set.of(), asked);
    }

    /** A key may be put together of a beginning and words, or names of values, that stand somewhere in the sources. */
    @Test
    void everyKeyIsAskedForSomewhere() throws IOException {
        String sources = sources("") + sources(SERVER_CORE + "observe") + sources(SERVER_CORE + "fault");
        Set<String> literals = new HashSet<>(matches(LITERAL, sources));
        Set<String> words = WORD.matcher(sources)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> unused = keys.stream()
                .filter(key -> !literals.contains(key) && !isPutTogether(key, literals, words))
                .toList();
        assertEquals(List.of(), unused);
    }

    private static boolean isPutTogether(String key, Set<String> literals, Set<String> words) {
        for (int end = key.length() - 1; end > 0; end--) {
            if (literals.contains(key.substring(0, end))
                    && Stream.of(key.substring(end).split("\\."))
                            .allMatch(part -> part.isEmpty() || words.contains(part.toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        // A beginning that is a feature's name alone, such as an inspector's pane.
        return key.endsWith(".pane") && literals.contains(key.substring(0, key.length() - 5));
    }

    @Test
    void noViewSaysAnythingThatIsNotInTheFile() throws IOException {
        assertEquals(List.of(), matches(SHOWN, sources("ui")));
    }

    @Test
    void noMessageIsExplainedInTheCode() throws IOException {
        assertEquals(List.of(), matches(SENTENCE, withoutComments(sources("message"))));
    }

    @Test
    void nothingIsSaidToAPersonInTheCode() throws IOException {
        assertEquals(List.of(), matches(SAID, withoutComments(said())));
    }

    private static String said() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("client", "clock", "doctor", "frame", "play")) {
            all.append(sources(folder));
        }
        return all.toString();
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}

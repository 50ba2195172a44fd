package dev.tilecast.app.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.pages.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of options has each that the program has, and none that it has not. */
class OptionsPageTest {
    private static final Page OPTIONS = Page.named("options");
    private static final Pattern KEYS = Pattern.compile("\"((?:(?:Shortcut|Shift|Alt)\\+)+[A-Za-z0-9]+|F[0-9]{1,2})\"");

    private final CommandLineProgram program =
            new CommandLineProgram(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));

    private Stream<String> options(String command) {
        return program.command(command).options().getOptions().stream()
                .flatMap(option -> option.getOpt() == null
                        ? Stream.of("--" + option.getLongOpt())
                        : Stream.of("-" + option.getOpt(), "--" + option.getLongOpt()));
    }

    /** Names of options and places, without the words that stand for their values. */
    private static Set<String> written(String heading) {
        return Page.firstCells(OPTIONS.section(heading)).stream()
                .map(cell -> cell.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"'',Options of console and serve", "console,Options of console and serve", "doctor,Options of doctor"})
    void everyOptionOfACommandIsOnThePageAndNoOther(String name, String heading) {
        Set<String> there = options(name).collect(Collectors.toCollection(TreeSet::new));
        program.command(name).place().ifPresent(place -> there.add(place.label()));
        assertEquals(there, written(heading));
    }

    /** What serve has is a part of what the table says of both. */
    @Test
    void everyOptionOfServeIsOnThePage() {
        Set<String> page = written("Options of console and serve");
        options("serve").forEach(option -> assertTrue(page.contains(option), option));
    }

    @Test
    void everyCommandIsOnThePage() {
        String commands = OPTIONS.section("Commands");
        program.names().forEach(name -> assertTrue(commands.contains("`tilecast " + name + "`"), name));
    }

    @Test
    void everyCodecIsOnThePage() {
        List<String> words = Page.values(OPTIONS.section("Options of console and serve"), "--codec");
        assertEquals(DemoCodec.words().stream().sorted().toList(), words);
    }

    @Test
    void everyKeyOfTheConsoleIsOnThePage() throws IOException {
        Set<String> written = new TreeSet<>(Page.codeWords(OPTIONS.section("Keys")));
        for (int pane = 1; pane <= 9; pane++) {
            written.add("Ctrl+" + pane);
        }
        List<String> absent = keysInTheCode().stream()
                .map(keys -> keys.replace("Shortcut", "Ctrl"))
                .filter(keys -> !written.contains(keys))
                .toList();
        assertEquals(List.of(), absent);
    }

    private static Set<String> keysInTheCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Page.root().resolve("app/src/main/java/dev/tilecast/app/ui"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                // Other keys for the same: they are written for keyboards that have no plus or minus of their own.
                String code =
                        Files.readString(file).replaceAll("List\\.of\\(\"Shortcut\\+(Equals|Subtract)[^)]*\\)", "");
                KEYS.matcher(code).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertFalse(keys.isEmpty());
        return keys;
    }

    static List<String> commandLines() {
        List<String> lines = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String line : page.codeLines()) {
                String command = line.replaceFirst("^[A-Z_]+=\\S+ (?=tilecast )", "");
                if (command.matches("tilecast( [^:].*)?")) {
                    lines.add(command);
                }
            }
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void everyLineOfThePagesThatCallsTheProgramIsUnderstood(String line) {
        List<String> words = List.of(line.split(" +"));
        boolean named = words.size() > 1 && program.names().contains(words.get(1));
        Command command = program.command(named ? words.get(1) : "");
        assertDoesNotThrow(() -> program.parse(command, words.subList(named ? 2 : 1, words.size())));
    }
}

package dev.tilecast.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsLoaded() {
        SettingsFile file = new SettingsFile(folder.resolve("tilecast").resolve("console.properties"));
        assertEquals(Map.of(), file.load());
        Map<String, String> values = Map.of("theme", "light", "address", "[::1]:1935", "ü = ", " # ä\n");
        file.save(values);
        assertEquals(values, file.load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=light\n", "format=1\ntheme=\\u12", "format=2\n", "\u0000\u0001ÿ"})
    void aDamagedFileIsKeptAsideAndTheDefaultsAreUsed(String damaged) throws IOException {
        Path path = folder.resolve("console.properties");
        Files.writeString(path, damaged, StandardCharsets.ISO_8859_1);
        assertEquals(Map.of(), new SettingsFile(path).load());
        assertFalse(Files.exists(path));
        assertEquals(damaged, Files.readString(folder.resolve("console.properties.bad"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void theLastChangeIsInTheFileWhenTheSettingsAreClosed() throws IOException {
        Path path = folder.resolve("console.properties");
        try (SavedSettings saved = new SavedSettings(new SettingsFile(path))) {
            saved.settings().put("scale", 125);
            saved.settings().put("scale", 150);
            saved.settings().put("columns.side", 1 / 3.0);
        }
        assertEquals("format=1\ncolumns.side=0.333\nscale=150\n", Files.readString(path));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInTheLogAndNothingElseFails() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        SettingsFile file = new SettingsFile(taken.resolve("console.properties"));
        file.save(Map.of("theme", "dark"));
        assertEquals(Map.of(), file.load());
        assertTrue(Files.isRegularFile(taken));
    }

    @Test
    void aNumberThatIsNoneCountsAsNotThere() {
        Settings settings = new Settings(Map.of("scale", "large", "rows.wall", "0.5"), values -> {});
        assertEquals(OptionalDouble.empty(), settings.number("scale"));
        assertEquals(OptionalDouble.of(0.5), settings.number("rows.wall"));
        assertEquals(Optional.empty(), settings.text("scale"));
    }
}

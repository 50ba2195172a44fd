package installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The licences that go out with the packages. */
class LicencesTest {
    private static final Path FOLDER = Path.of("..", "packaging", "licences");

    @TempDir
    private Path parts;

    @TempDir
    private Path content;

    private Path collect(Codecs codecs, String... files) throws IOException {
        for (String file : files) {
            Files.createFile(parts.resolve(file));
        }
        return new Licences(FOLDER, codecs).collect(parts, content);
    }

    @Test
    void withX264InsideTheWholeIsUnderTheGpl() throws IOException {
        Path licences = collect(Codecs.GPL, "libavcodec.so.62", "app-0.1.0.jar");
        assertTrue(Files.readString(licences.resolve("LICENCE.txt")).contains("GNU GENERAL PUBLIC LICENSE"));
        String list = Files.readString(licences.resolve("PARTS.txt"));
        assertTrue(list.contains("x264, in FFmpeg\n    licence: GPL-2.0-or-later"), list);
        assertTrue(list.contains("GNU General Public License, version 3"), list);
    }

    @Test
    void withoutItTheWholeIsUnderTheApacheLicenceWithLgplParts() throws IOException {
        Path licences = collect(Codecs.LGPL, "libavcodec.so.62", "app-0.1.0.jar");
        assertTrue(Files.readString(licences.resolve("LICENCE.txt")).contains("Apache License"));
        String list = Files.readString(licences.resolve("PARTS.txt"));
        assertFalse(list.contains("x264"), list);
        assertTrue(list.contains("LGPL-3.0-or-later"), list);
        assertTrue(Files.exists(licences.resolve("LGPL-3.0.txt")));
        assertTrue(Files.exists(licences.resolve("GPL-3.0.txt")), "which that adds its permissions to");
    }

    @Test
    void theRuntimeIsAlwaysAPart() throws IOException {
        String list = Files.readString(collect(Codecs.LGPL).resolve("PARTS.txt"));
        assertTrue(list.contains("OpenJDK"), list);
    }

    @Test
    void aFileThatNoLicenceIsNamedForEndsTheBuild() {
        IOException refused = assertThrows(IOException.class, () -> collect(Codecs.GPL, "unheard-of-1.0.jar"));
        assertTrue(
                refused.getMessage().startsWith("no licence is named for unheard-of-1.0.jar: add a line to "),
                refused.getMessage());
    }

    @Test
    void everyTextThatTheTableNamesIsThereAndEveryTextIsNamed() throws IOException {
        List<String> named = Files.readAllLines(FOLDER.resolve("parts.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\t")[4].split(" ")))
                .sorted()
                .distinct()
                .toList();
        try (var texts = Files.list(FOLDER.resolve("texts"))) {
            assertEquals(
                    texts.map(text -> text.getFileName().toString()).sorted().toList(), named);
        }
    }
}

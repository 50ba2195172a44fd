package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One time for all files.
 *
 * <p>The start cache notes when each jar was changed, and is left aside where that differs: packages keep whole seconds.
 */
record FileTime(Instant instant) {
    /** @throws java.time.DateTimeException if that is no time */
    static FileTime parse(String text) {
        return new FileTime(OffsetDateTime.parse(text).toInstant());
    }

    void setBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(instant));
                }
            }
        }
    }
}

package dev.tilecast.app.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps settings in a file of Java's properties format. A file that cannot be read is told in the log, kept beside with
 * the ending {@code .bad}, and the defaults are used. One thread at a time.
 */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final String FORMAT = "format";
    private static final String THIS_FORMAT = "1";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Whether it was ever saved. */
    boolean exists() {
        return Files.exists(file);
    }

    /** What was saved last; nothing where there is no file, or none that can be read. */
    public Map<String, String> load() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            if (!THIS_FORMAT.equals(properties.remove(FORMAT))) {
                throw new IllegalArgumentException("it does not say " + FORMAT + "=" + THIS_FORMAT);
            }
            Map<String, String> values = new TreeMap<>();
            properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
            return values;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            putAside(e);
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read ({}); the defaults are used", file, e.toString());
        }
        return Map.of();
    }

    private void putAside(Exception damage) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        String why = damage.getMessage() == null ? damage.toString() : damage.getMessage();
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("the settings in {} are damaged ({}): kept as {}, the defaults are used", file, why, aside);
        } catch (IOException e) {
            LOG.warn("the settings in {} are damaged ({}) and cannot be kept aside: {}", file, why, e.toString());
        }
    }

    /** Writes a new file and puts it in place of the old one, so that there is a whole one at any time. */
    public void save(Map<String, String> values) {
        StringWriter text = new StringWriter();
        try {
            line(text, FORMAT, THIS_FORMAT);
            for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
                line(text, value.getKey(), value.getValue());
            }
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the settings cannot be saved in {}: {}", file, e.toString());
        }
    }

    /** Escaped as the format wants it, without the date that {@link Properties} would put above. */
    private static void line(StringWriter text, String key, String value) throws IOException {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter written = new StringWriter();
        one.store(written, null);
        written.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> text.append(line).append('\n'));
    }
}

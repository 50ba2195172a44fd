package dev.tilecast.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** The colours that a theme's style sheets name, later ones in place of earlier ones. */
record SheetColours(Map<String, String> values) {
    private static final Pattern NAMED = Pattern.compile("(-(?:color|console|frames|plot|guide)-[\\w-]+):\\s*([^;]+);");

    static SheetColours of(Theme theme) {
        Map<String, String> values = new TreeMap<>();
        String base = read(Theme.class.getResource(theme.userAgentStyleSheet()).toExternalForm());
        // Further down the base names colours of single controls anew.
        put(values, base.substring(0, base.indexOf('}')));
        theme.styleSheets().forEach(sheet -> put(values, read(sheet)));
        return new SheetColours(values);
    }

    private static void put(Map<String, String> values, String sheet) {
        Matcher named = NAMED.matcher(sheet);
        while (named.find()) {
            values.put(named.group(1), named.group(2).strip());
        }
    }

    private static String read(String address) {
        try (InputStream sheet = URI.create(address).toURL().openStream()) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Color of(String name) {
        String value = name;
        while (value.startsWith("-")) {
            value = values.get(value);
        }
        return Color.web(value);
    }

    Stream<String> names(String... prefixes) {
        return values.keySet().stream().filter(name -> Stream.of(prefixes).anyMatch(name::startsWith));
    }
}

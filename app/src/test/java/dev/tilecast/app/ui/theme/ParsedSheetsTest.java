package dev.tilecast.app.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JavaFX reads a sheet's .bss where there is one beside its .css. */
class ParsedSheetsTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theBuildParsesEverySheet(Theme theme) throws IOException {
        for (String sheet : theme.styleSheets()) {
            URL text = URI.create(sheet).toURL();
            URL parsed = URI.create(sheet.replaceFirst("css$", "bss")).toURL();
            String rules = rules(new CssParser().parse(text));
            assertFalse(rules.isEmpty());
            assertEquals(rules, rules(Stylesheet.loadBinary(parsed)));
        }
    }

    private static String rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .collect(Collectors.joining("\n"));
    }
}

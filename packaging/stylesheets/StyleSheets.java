package stylesheets;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet of a folder what JavaFX takes in its place and need not parse: {@code x.bss} beside
 * {@code x.css}. The build runs it from source.
 */
final class StyleSheets {
    private StyleSheets() {}

    public static void main(String[] folder) throws IOException {
        File[] sheets = Path.of(folder[0]).toFile().listFiles((parent, name) -> name.endsWith(".css"));
        if (sheets == null || sheets.length == 0) {
            throw new IOException("no style sheets in " + folder[0]);
        }
        for (File sheet : sheets) {
            Stylesheet.convertToBinary(sheet, new File(sheet.getPath().replaceFirst("css$", "bss")));
        }
    }
}

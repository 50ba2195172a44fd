package stylesheets;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet of a folder what JavaFX takes in its place and need not parse: {@code x.bss} beside
 * {@code x.css}. The build runs it from source.
 */
final class StyleSheets {
    private static final Pattern TWO_PSEUDO_CLASSES = Pattern.compile("[\\w-]*:[a-z][\\w-]*:[a-z][\\w-]*");

    private StyleSheets() {}

    public static void main(String[] folder) throws IOException {
        File[] sheets = Path.of(folder[0]).toFile().listFiles((parent, name) -> name.endsWith(".css"));
        if (sheets == null || sheets.length == 0) {
            throw new IOException("no style sheets in " + folder[0]);
        }
        for (File sheet : sheets) {
            requireOneOrder(sheet);
            Stylesheet.convertToBinary(sheet, new File(sheet.getPath().replaceFirst("css$", "bss")));
        }
    }

    /** JavaFX writes several pseudo-classes of one node in an order that is another one from run to run. */
    private static void requireOneOrder(File sheet) throws IOException {
        Matcher several = TWO_PSEUDO_CLASSES.matcher(Files.readString(sheet.toPath()));
        if (several.find()) {
            throw new IOException(sheet + ": \"" + several.group() + "\" would make two builds differ; one pseudo-class"
                    + " is enough over the theme's rules, of rules of one sheet the last one wins");
        }
    }
}

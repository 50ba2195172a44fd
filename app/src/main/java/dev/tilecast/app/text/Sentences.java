package dev.tilecast.app.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What parts of the program that know no window say to people, from the same file as the console's texts. The words of
 * the specifications, such as names of fields and types, are no sentences and stay in the code. Any thread.
 */
public final class Sentences {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("console.texts", Locale.ROOT);

    private Sentences() {}

    /** The text of that key, with the arguments in the places that it marks as {@link String#format} does. */
    public static String of(String key, Object... arguments) {
        String text = TEXTS.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }
}

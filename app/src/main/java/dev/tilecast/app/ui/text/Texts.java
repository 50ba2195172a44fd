package dev.tilecast.app.ui.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** The console's texts, all from one file. Any thread. */
public final class Texts {
    private final ResourceBundle bundle;

    public Texts() {
        this(ResourceBundle.getBundle("console.texts", Locale.ROOT));
    }

    /** Texts from elsewhere. */
    public Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The text of that key, with the arguments in the places that it marks as {@link String#format} does. */
    public String of(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }
}

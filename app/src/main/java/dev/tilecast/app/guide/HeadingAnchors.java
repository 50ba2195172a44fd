package dev.tilecast.app.guide;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names by which links find the headings of one page, made as GitHub makes them. One thread. */
public final class HeadingAnchors {
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\w\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Integer> given = new HashMap<>();

    /** @param title of the next heading */
    public String next(String title) {
        String anchor = LEFT_OUT.matcher(title.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
        int before = given.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }
}

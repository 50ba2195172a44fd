package dev.tilecast.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that are looked for, whatever their letters' case. Any thread. */
public final class SearchWords {
    private final List<String> words;

    /** @param typed words with blanks between them */
    public SearchWords(String typed) {
        words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean allIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    /** A part of a text.
     *
     * @param end behind its last character
     */
    public record Range(int begin, int end) {}

    /** Where any of the words stands, from the text's beginning on; none lies over another. */
    public List<Range> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Range> found = new ArrayList<>();
        int from = 0;
        while (from < lower.length()) {
            Range next = next(lower, from);
            if (next == null) {
                break;
            }
            found.add(next);
            from = next.end();
        }
        return found;
    }

    private Range next(String lower, int from) {
        Range first = null;
        for (String word : words) {
            int at = lower.indexOf(word, from);
            if (at >= 0 && (first == null || at < first.begin())) {
                first = new Range(at, at + word.length());
            }
        }
        return first;
    }
}

package dev.tilecast.app.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/** How well what was typed fits a text. Any thread. */
final class FuzzyMatch {
    private static final int WHOLE = 1_000;
    private static final int WORD_BEGIN = 100;
    private static final int GOOD_PLACE = 10;

    private FuzzyMatch() {}

    /** Higher is better; empty where a word that was typed has letters that the text has not, in that order. */
    static OptionalInt score(String typed, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int score = 0;
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            int one = wordScore(word, lower);
            if (one < 0) {
                return OptionalInt.empty();
            }
            score += one;
        }
        return OptionalInt.of(score);
    }

    private static int wordScore(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (beginsWord(text, at)) {
                return WHOLE + WORD_BEGIN - Math.min(at, WORD_BEGIN);
            }
            if (text.indexOf(word, at + 1) < 0) {
                return WHOLE - Math.min(at, WORD_BEGIN);
            }
        }
        return lettersScore(word, text);
    }

    /** The letters one after the other, better where one begins a word or follows the one before. */
    private static int lettersScore(String word, String text) {
        int score = 0;
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = text.indexOf(word.charAt(i), from);
            if (at < 0) {
                return -1;
            }
            if (at == from && i > 0 || beginsWord(text, at)) {
                score += GOOD_PLACE;
            }
            from = at + 1;
        }
        return score;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}

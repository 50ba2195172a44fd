package dev.tilecast.app.instance;

import java.util.Arrays;
import java.util.Optional;

/** What the console that is open says to a request. */
public enum Answer {
    /** Its window was brought forward, with the captures. */
    SHOWN("shown"),
    /** It does not have what the options ask for: another console is to open. */
    DIFFERS("differs");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    String text() {
        return word + "\n";
    }

    static Optional<Answer> parse(String text) {
        return Arrays.stream(values())
                .filter(answer -> answer.text().equals(text))
                .findFirst();
    }
}

package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;

/** A text that is no JSON, or no JSON that AMF has a value for; the message names line and column. */
public final class JsonProblemException extends Exception {
    private final int line;
    private final int column;

    JsonProblemException(int line, int column, String why) {
        super(Sentences.of("client.problem.line.column", line, column, why));
        this.line = line;
        this.column = column;
    }

    /** From 1 on. */
    public int line() {
        return line;
    }

    /** From 1 on. */
    public int column() {
        return column;
    }
}

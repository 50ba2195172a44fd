package dev.tilecast.app.cli;

/** The command line is wrong; the message is for the person who wrote it. */
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}

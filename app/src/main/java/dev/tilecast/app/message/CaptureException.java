package dev.tilecast.app.message;

/** A file that is no capture, or a damaged one; the message names the line and what is wrong with it. */
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;

    public CaptureException(String message) {
        super(message);
    }
}

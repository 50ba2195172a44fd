package dev.tilecast.rtmp;

/** An address cannot be listened at; the message is one line that names it, the cause and the remedy. */
public final class ListenException extends RuntimeException {
    /** What is wrong with the address. */
    public enum Reason {
        UNPARSABLE,
        UNKNOWN_HOST,
        IN_USE,
        REFUSED
    }

    private final Reason reason;

    public ListenException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package dev.tilecast.rtmp;

/** A stream property that cannot be set. */
public final class PropertyException extends IllegalArgumentException {
    /** What is wrong. */
    public enum Reason {
        UNKNOWN_NAME,
        BAD_VALUE
    }

    private final Reason reason;

    public PropertyException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package dev.tilecast.rtmp;

/** A stream property that cannot be set. */
public final class PropertyException extends IllegalArgumentException {
    /** What is wrong. */
    public enum Reason {
        /** There is no property of that name, and it is not one of the program's own. */
        UNKNOWN_NAME,
        /** The value is not one that the property takes. */
        BAD_VALUE
    }

    /** Which kind of mistake it is. */
    private final Reason reason;

    /**
     * A property that was refused; the message names it and what would be taken.
     *
     * @param reason which kind of mistake, for programs
     * @param message one line for people
     */
    public PropertyException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** {@return which kind of mistake it is} */
    public Reason reason() {
        return reason;
    }
}

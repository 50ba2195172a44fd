package dev.tilecast.rtmp;

/** An address cannot be listened at; the message is one line that names it, the cause and the remedy. */
public final class ListenException extends RuntimeException {
    /** What is wrong with the address. */
    public enum Reason {
        /** Not of the form {@code host:port}. */
        UNPARSABLE,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** Another program, or another server, listens there. */
        IN_USE,
        /** The operating system does not allow it. */
        REFUSED
    }

    /** What is wrong with the address. */
    private final Reason reason;

    /**
     * An address that is not listened at.
     *
     * @param reason which kind of failure, for programs
     * @param message one line for people, with the address, the cause and the remedy
     * @param cause what the network said; null where the address itself is wrong
     */
    public ListenException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** {@return what is wrong with the address, for programs; the message is for people} */
    public Reason reason() {
        return reason;
    }
}

package dev.tilecast.wire.message;

/** A payload that is not what its type says; the message names the section of the RTMP specification. */
public final class MalformedMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What the payload says, and what is wrong with it.
     *
     * @param message names the section of the RTMP specification
     */
    public MalformedMessageException(String message) {
        super(message);
    }
}

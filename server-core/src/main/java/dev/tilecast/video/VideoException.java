package dev.tilecast.video;

/** A failure of an encoder or decoder; {@link #reason()} tells the kinds apart. */
public final class VideoException extends RuntimeException {
    /** The kinds of failure. */
    public enum Reason {
        BAD_PARAMETER,
        UNSUPPORTED_RESOLUTION,
        ALREADY_INITIALISED,
        NO_SUITABLE_DEVICE,
        LIBRARY_MISSING,
        NOT_INITIALISED,
        OUT_OF_MEMORY,
        ENCODING_FAILED,
        DECODING_FAILED,
        CANVAS_TYPE_UNSUPPORTED
    }

    private final Reason reason;

    public VideoException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public VideoException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

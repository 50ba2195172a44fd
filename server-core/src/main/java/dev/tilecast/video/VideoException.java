package dev.tilecast.video;

/** A failure of an encoder or decoder; {@link #reason()} tells the kinds apart. */
public final class VideoException extends RuntimeException {
    /** The kinds of failure. */
    public enum Reason {
        /** A parameter or codec that is unknown, or a value out of its range. */
        BAD_PARAMETER,
        /** The codec cannot hold pictures of that size. */
        UNSUPPORTED_RESOLUTION,
        /** What has to come before init came after it, or init twice. */
        ALREADY_INITIALISED,
        /** No device of this machine can do it. */
        NO_SUITABLE_DEVICE,
        /** A native library or driver is not there. */
        LIBRARY_MISSING,
        /** It was used before init, or after close. */
        NOT_INITIALISED,
        /** Host or device memory does not suffice. */
        OUT_OF_MEMORY,
        /** A frame could not be encoded. */
        ENCODING_FAILED,
        /** The data are not what the codec's format allows. */
        DECODING_FAILED,
        /** The canvas lies in memory, or has a pixel type, that the encoder does not take. */
        CANVAS_TYPE_UNSUPPORTED
    }

    /** Which kind of failure it is. */
    private final Reason reason;

    /**
     * A failure that the codec found itself.
     *
     * @param reason which kind of failure, for programs
     * @param message one line for people
     */
    public VideoException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * A failure that something below the codec reported.
     *
     * @param reason which kind of failure, for programs
     * @param message one line for people
     * @param cause what was reported
     */
    public VideoException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** {@return which kind of failure it is, for programs; the message is for people} */
    public Reason reason() {
        return reason;
    }
}

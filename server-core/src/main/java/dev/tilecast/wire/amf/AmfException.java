package dev.tilecast.wire.amf;

/** Bytes that are no AMF value, a value beyond {@link AmfLimits}, or a value that the target version cannot carry. */
public final class AmfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What was read or is to be written, and why that cannot be.
     *
     * @param message one line for people
     */
    public AmfException(String message) {
        super(message);
    }
}

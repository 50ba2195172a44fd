package dev.tilecast.gpu.codec;

/** An encoder that does not open; the message says why, in words for people. */
final class EncoderOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    EncoderOpenException(String why, boolean outOfMemory) {
        super(why);
        this.outOfMemory = outOfMemory;
    }

    boolean outOfMemory() {
        return outOfMemory;
    }
}

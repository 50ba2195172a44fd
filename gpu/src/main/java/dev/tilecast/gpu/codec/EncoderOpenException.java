package dev.tilecast.gpu.codec;

/** An encoder that does not open; the message says why, in words for people. */
final class EncoderOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    EncoderOpenException(String why) {
        super(why);
    }
}

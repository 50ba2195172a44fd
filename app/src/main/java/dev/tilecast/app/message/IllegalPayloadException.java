package dev.tilecast.app.message;

/** A payload that ends too early or says what it must not; what was read before stays. */
final class IllegalPayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalPayloadException(String message) {
        super(message, null, false, false);
    }
}

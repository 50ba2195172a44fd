package dev.tilecast.relay;

import java.io.IOException;

/** What answers at an address does not speak RTMP; the message says what it seems to speak. */
public final class HandshakeException extends IOException {
    HandshakeException(String message) {
        super(message);
    }
}

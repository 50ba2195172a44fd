package dev.tilecast.wire.handshake;

/** How far a handshake came with the bytes so far. */
public sealed interface HandshakeResult {

    /** The bytes end inside of the handshake; what is there may have been taken. */
    record NeedsMore() implements HandshakeResult {}

    /**
     * The handshake is done, what follows it is still in the input.
     *
     * @param digest whether both sides signed their packets, instead of the specification's simple form
     */
    record Complete(boolean digest) implements HandshakeResult {}

    /**
     * The peer does not speak RTMP, or not the form that is spoken here; the reason is for people.
     *
     * @param reason for people
     */
    record Failed(String reason) implements HandshakeResult {}
}

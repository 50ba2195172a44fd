package dev.tilecast.wire.handshake;

/** Says what a peer speaks instead of RTMP, judged by its first byte. */
final class ProtocolGuess {
    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;

    private ProtocolGuess() {}

    /** What a server's answer seems to be, for the person who called it. */
    static String answer(int version) {
        String guess = switch (version) {
            case 6, 8, 9 -> "encrypted RTMP (RTMPE)";
            case TLS_ALERT, TLS_HANDSHAKE -> "TLS (rtmps or https)";
            default -> version >= 32 ? "a text protocol such as HTTP" : "no known RTMP";
        };
        return "the answer to the handshake begins with " + version + " and not 3 (section 5.2.2): the server speaks "
                + guess;
    }

    static String refusal(int version) {
        String guess = switch (version) {
            case 6, 8, 9 -> "encrypted RTMP (RTMPE), which is not supported: use rtmp or rtmps";
            case TLS_HANDSHAKE -> "TLS (rtmps) on a port for plain rtmp: use an rtmp URL";
            default -> version >= 32 ? "a text protocol such as HTTP: use an rtmp URL" : "no known RTMP";
        };
        return "the handshake's version is " + version + " and not 3 (section 5.2.2); this is " + guess;
    }
}

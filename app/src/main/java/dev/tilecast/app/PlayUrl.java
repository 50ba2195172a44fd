package dev.tilecast.app;

/** The address that a player on this machine opens. */
public final class PlayUrl {
    private PlayUrl() {}

    /** @param listenAddress {@code host:port}; one that means all interfaces becomes the loopback address */
    public static String of(String listenAddress, String application, String streamName) {
        int colon = listenAddress.lastIndexOf(':');
        String host = switch (listenAddress.substring(0, colon)) {
            case "0.0.0.0" -> "127.0.0.1";
            case "[::]" -> "[::1]";
            case String other -> other;
        };
        return "rtmp://" + host + listenAddress.substring(colon) + "/" + application + "/" + streamName;
    }
}

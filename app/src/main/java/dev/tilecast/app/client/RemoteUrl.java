package dev.tilecast.app.client;

import java.util.Locale;

/**
 * The address of a stream, {@code rtmp://host:port/application/stream}. Where the path has three parts or more, the first
 * two name the application, as FFmpeg and librtmp read it.
 *
 * @param host a name or an IP address, one of IPv6 without its brackets
 * @param port 1 to 65535
 * @param application may be empty: some servers have one without a name
 * @param streamName with its query; empty where nothing is to be played
 */
public record RemoteUrl(String host, int port, String application, String streamName) {
    public static final int DEFAULT_PORT = 1935;

    private static final String SCHEME = "rtmp://";
    private static final String EXAMPLE = "write it like rtmp://127.0.0.1:1935/demo/testcard";

    /**
     * Takes a URL apart. Blanks around it are left out.
     *
     * @throws RemoteUrlException with the part that is wrong
     */
    public static RemoteUrl parse(String text) {
        String url = text.strip();
        if (url.isEmpty()) {
            throw new RemoteUrlException("URL", "there is none", EXAMPLE);
        }
        checkCharacters(url);
        checkScheme(url);
        String rest = url.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash + 1);
        if (authority.contains("@")) {
            throw new RemoteUrlException(
                    "host", "a user name in front of the host means nothing in RTMP", "leave out all up to the @");
        }
        int cut = applicationEnd(path);
        return new RemoteUrl(
                host(authority),
                port(authority),
                path.substring(0, cut),
                cut < path.length() ? path.substring(cut + 1) : "");
    }

    private static void checkCharacters(String url) {
        char first = url.charAt(0);
        if ("\"'`“”‘’«".indexOf(first) >= 0) {
            throw new RemoteUrlException(
                    "URL", "it stands in quotes, which belong to a shell's line only", "leave out the " + first);
        }
        for (int at = 0; at < url.length(); at++) {
            char next = url.charAt(at);
            if (Character.isWhitespace(next)) {
                throw new RemoteUrlException(
                        "URL", "there is a blank behind \"" + url.substring(0, at) + "\"", "write %20 in place of it");
            }
            if (next < ' ' || next == 0x7F || "\"<>\\^`{|}“”‘’".indexOf(next) >= 0) {
                throw new RemoteUrlException(
                        "URL",
                        "the character " + (next < ' ' || next == 0x7F ? "number " + (int) next : String.valueOf(next))
                                + " at place " + (at + 1) + " is not allowed",
                        String.format(Locale.ROOT, "leave it out, or write %%%02X", (int) next));
            }
        }
    }

    private static void checkScheme(String url) {
        if (url.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return;
        }
        int end = url.indexOf("://");
        if (end < 0) {
            throw new RemoteUrlException("scheme", "the URL does not begin with rtmp://", EXAMPLE);
        }
        String scheme = url.substring(0, end);
        String remedy = switch (scheme.toLowerCase(Locale.ROOT)) {
            case "rtmps" -> "use the server's plain rtmp address, or play it in ffplay or mpv, which speak TLS";
            case "rtmpe", "rtmpte", "rtmpt" -> "use the server's plain rtmp address; few servers tunnel or encrypt so";
            case "http", "https" -> "play it as HLS or HTTP-FLV in the player itself, or use the rtmp address";
            default -> EXAMPLE;
        };
        throw new RemoteUrlException("scheme", "\"" + scheme + "\" is not rtmp", remedy);
    }

    private static String host(String authority) {
        String host;
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            if (end < 0) {
                throw new RemoteUrlException(
                        "host", "\"" + authority + "\" has no closing bracket", "write it like [::1]:1935");
            }
            host = authority.substring(1, end);
        } else {
            int colon = authority.indexOf(':');
            if (colon != authority.lastIndexOf(':')) {
                throw new RemoteUrlException(
                        "host",
                        "\"" + authority + "\" has several colons",
                        "put an IPv6 address into brackets, like [::1]:1935");
            }
            host = colon < 0 ? authority : authority.substring(0, colon);
        }
        if (host.isEmpty()) {
            throw new RemoteUrlException("host", "there is none", EXAMPLE);
        }
        return host;
    }

    private static int port(String authority) {
        String behind = authority.substring(authority.lastIndexOf(']') + 1);
        int colon = behind.indexOf(':');
        if (colon < 0) {
            return DEFAULT_PORT;
        }
        String text = behind.substring(colon + 1);
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 0xFFFF) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new RemoteUrlException(
                "port", "\"" + text + "\" is not a number from 1 to 65535", "write RTMP's, which is 1935");
    }

    /** Where the slash behind the application is, those of the query left aside; the length where there is none. */
    private static int applicationEnd(String path) {
        int query = path.indexOf('?');
        int end = query < 0 ? path.length() : query;
        int first = path.indexOf('/');
        if (first < 0 || first > end) {
            return path.length();
        }
        int second = path.indexOf('/', first + 1);
        return second < 0 || second > end ? first : second;
    }

    /** {@code host:port}, as people write it. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** What connect names as its target: the URL without the stream. */
    public String target() {
        return SCHEME + address() + "/" + application;
    }

    @Override
    public String toString() {
        return streamName.isEmpty() ? target() : target() + "/" + streamName;
    }
}

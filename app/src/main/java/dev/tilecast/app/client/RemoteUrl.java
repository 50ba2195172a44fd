package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
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
    private static final String EXAMPLE = Sentences.of("client.problem.write.it.like.rtmp");

    /**
     * Takes a URL apart. Blanks around it are left out.
     *
     * @throws RemoteUrlException with the part that is wrong
     */
    public static RemoteUrl parse(String text) {
        String url = text.strip();
        if (url.isEmpty()) {
            throw new RemoteUrlException("URL", Sentences.of("client.problem.there.is.none"), EXAMPLE);
        }
        checkCharacters(url);
        checkScheme(url);
        String rest = url.substring(SCHEME.length());
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash + 1);
        if (authority.contains("@")) {
            throw new RemoteUrlException(
                    "host",
                    Sentences.of("client.problem.a.user.name.in"),
                    Sentences.of("client.problem.leave.out.all.up"));
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
                    "URL",
                    Sentences.of("client.problem.it.stands.in.quotes"),
                    Sentences.of("client.problem.leave.out.the", first));
        }
        for (int at = 0; at < url.length(); at++) {
            char next = url.charAt(at);
            if (Character.isWhitespace(next)) {
                throw new RemoteUrlException(
                        "URL",
                        Sentences.of("client.problem.there.is.a.blank", url.substring(0, at)),
                        Sentences.of("client.problem.write.20.in.place"));
            }
            if (next < ' ' || next == 0x7F || "\"<>\\^`{|}“”‘’".indexOf(next) >= 0) {
                throw new RemoteUrlException(
                        "URL",
                        Sentences.of(
                                "client.problem.the.character.at.place",
                                next < ' ' || next == 0x7F
                                        ? Sentences.of("client.problem.character.number", (int) next)
                                        : next,
                                at + 1),
                        Sentences.of("client.problem.leave.it.out.or", (int) next));
            }
        }
    }

    private static void checkScheme(String url) {
        if (url.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return;
        }
        int end = url.indexOf("://");
        if (end < 0) {
            throw new RemoteUrlException("scheme", Sentences.of("client.problem.the.url.does.not"), EXAMPLE);
        }
        String scheme = url.substring(0, end);
        String remedy = switch (scheme.toLowerCase(Locale.ROOT)) {
            case "rtmps" -> Sentences.of("client.problem.use.the.server.plain.rtmp");
            case "rtmpe", "rtmpte", "rtmpt" -> Sentences.of("client.problem.use.the.server.plain.rtmp.address");
            case "http", "https" -> Sentences.of("client.problem.play.it.as.hls");
            default -> EXAMPLE;
        };
        throw new RemoteUrlException("scheme", Sentences.of("client.problem.is.not.rtmp", scheme), remedy);
    }

    private static String host(String authority) {
        String host;
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            if (end < 0) {
                throw new RemoteUrlException(
                        "host",
                        Sentences.of("client.problem.has.no.closing.bracket", authority),
                        Sentences.of("client.problem.write.it.like.1"));
            }
            host = authority.substring(1, end);
        } else {
            int colon = authority.indexOf(':');
            if (colon != authority.lastIndexOf(':')) {
                throw new RemoteUrlException(
                        "host",
                        Sentences.of("client.problem.has.several.colons", authority),
                        Sentences.of("client.problem.put.an.ipv6.address"));
            }
            host = colon < 0 ? authority : authority.substring(0, colon);
        }
        if (host.isEmpty()) {
            throw new RemoteUrlException("host", Sentences.of("client.problem.there.is.none"), EXAMPLE);
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
                "port",
                Sentences.of("client.problem.is.not.a.number", text),
                Sentences.of("client.problem.write.rtmp.which.is"));
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

package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a conversation is played again.
 *
 * @param app empty to keep the recorded one
 * @param stream empty to keep the recorded names
 */
record ReplayTarget(String host, int port, String app, String stream) {
    private static final int USUAL_PORT = 1935;

    /**
     * Of a URL such as {@code rtmp://127.0.0.1:1935/app/stream}, whose path may be left out.
     *
     * @throws IllegalArgumentException where it is none
     */
    static ReplayTarget parse(String url) {
        try {
            URI uri = new URI(url.strip());
            if (!"rtmp".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new IllegalArgumentException(Sentences.of("message.replay.target.no.address.replay", url));
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
            int slash = path.indexOf('/');
            String stream = slash < 0 ? "" : path.substring(slash + 1);
            String query = uri.getRawQuery() == null || stream.isEmpty() ? "" : "?" + uri.getRawQuery();
            return new ReplayTarget(
                    uri.getHost().replaceAll("[\\[\\]]", ""),
                    uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                    slash < 0 ? path : path.substring(0, slash),
                    stream + query);
        } catch (URISyntaxException noUrl) {
            throw new IllegalArgumentException("\"" + url + "\" is no URL: " + noUrl.getReason(), noUrl);
        }
    }

    /** What connect says as tcUrl, with that application. */
    String tcUrl(String application) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "rtmp://" + name + ":" + port + "/" + application;
    }
}

package dev.tilecast.app.ui.header;

import dev.tilecast.app.demo.SceneOptions;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The URLs under which players find the scenes. Any thread. */
public final class PlayUrls {
    private static final List<String> EVERY_ADDRESS = List.of("0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]");

    private final String address;

    /** @param listenAddress {@code host:port}; an address that stands for all is replaced by one that players reach */
    public PlayUrls(String listenAddress) {
        int colon = listenAddress.lastIndexOf(':');
        String host = listenAddress.substring(0, Math.max(0, colon));
        this.address = EVERY_ADDRESS.contains(host)
                ? ownAddress().orElse("127.0.0.1") + listenAddress.substring(colon)
                : listenAddress;
    }

    /** One scene's URL. */
    public record PlayUrl(SceneOptions options, String url) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** @param options the first of each scene are its defaults and need no query */
    public List<PlayUrl> urls(List<SceneOptions> options) {
        Set<String> scenes = new HashSet<>();
        List<PlayUrl> urls = new ArrayList<>();
        for (SceneOptions scene : options) {
            String base = "rtmp://" + address + "/demo/" + scene.scene();
            urls.add(new PlayUrl(scene, scenes.add(scene.scene()) ? base : base + query(scene)));
        }
        return urls;
    }

    private static String query(SceneOptions options) {
        return "?size=" + options.width() + "x" + options.height() + "&fps=" + options.framesPerSecond()
                + (options.clock() ? "" : "&clock=off");
    }

    private static Optional<String> ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                    .map(candidate -> candidate.getHostAddress())
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}

package dev.tilecast.app.ui.header;

import dev.tilecast.app.PlayUrl;
import dev.tilecast.app.demo.DemoApplication;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.SceneOptions;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The URLs under which players find the scenes, in the default codec and in each that can be named. Any thread. */
public final class PlayUrls {
    private static final String EVERY_ADDRESS = "0.0.0.0";

    private final String address;

    /** @param listenAddress {@code host:port}; one that means all interfaces is replaced by one that players reach */
    public PlayUrls(String listenAddress) {
        this.address = listenAddress.startsWith(EVERY_ADDRESS + ":")
                ? ownAddress().orElse(EVERY_ADDRESS) + listenAddress.substring(EVERY_ADDRESS.length())
                : listenAddress;
    }

    /**
     * One URL of a scene.
     *
     * @param codecName that it asks for; null for the default
     */
    public record Choice(SceneOptions options, String codecName, String url) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** @param options the first of each scene are its defaults and need no query */
    public List<Choice> choices(List<SceneOptions> options) {
        Set<String> scenes = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (SceneOptions scene : options) {
            List<String> query = scenes.add(scene.scene()) ? List.of() : query(scene);
            choices.add(choice(scene, null, query));
            for (DemoCodec codec : DemoCodec.values()) {
                List<String> withCodec = new ArrayList<>(query);
                withCodec.addFirst("codec=" + codec.word());
                choices.add(choice(scene, codec.codecName(), withCodec));
            }
        }
        return choices;
    }

    /** What plays one source in one codec; empty where no URL can ask for that. */
    public Optional<String> url(List<SceneOptions> all, SceneOptions options, String codecName) {
        return choices(all).stream()
                .filter(choice -> choice.options().equals(options) && codecName.equals(choice.codecName()))
                .map(Choice::url)
                .findFirst();
    }

    private Choice choice(SceneOptions scene, String codecName, List<String> query) {
        String name = query.isEmpty() ? scene.scene() : scene.scene() + "?" + String.join("&", query);
        return new Choice(scene, codecName, PlayUrl.of(address, DemoApplication.NAME, name));
    }

    private static List<String> query(SceneOptions options) {
        List<String> query = new ArrayList<>();
        query.add("size=" + options.width() + "x" + options.height());
        query.add("fps=" + options.framesPerSecond());
        if (!options.clock()) {
            query.add("clock=off");
        }
        return query;
    }

    private static Optional<String> ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}

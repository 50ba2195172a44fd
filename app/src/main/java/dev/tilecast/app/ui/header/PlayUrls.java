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
import java.util.Arrays;
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

    /** One URL of a scene. */
    public record Choice(SceneOptions options, String url) {
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
            choices.add(choice(scene, query));
            for (DemoCodec codec : DemoCodec.formats()) {
                choices.add(choice(scene, withCodec(codec, query)));
            }
        }
        return choices;
    }

    /**
     * What plays one source in one codec; empty where no URL can ask for that.
     *
     * @param all as for {@link #choices}
     * @param codecName as {@link dev.tilecast.video.VideoCodecs} knows it
     */
    public Optional<String> url(List<SceneOptions> all, SceneOptions options, String codecName) {
        boolean isDefault = all.stream()
                .filter(candidate -> candidate.scene().equals(options.scene()))
                .findFirst()
                .filter(options::equals)
                .isPresent();
        return Arrays.stream(DemoCodec.values())
                .filter(codec -> codec.codecName().equals(codecName))
                .findFirst()
                .map(codec -> choice(options, withCodec(codec, isDefault ? List.of() : query(options)))
                        .url());
    }

    private static List<String> withCodec(DemoCodec codec, List<String> query) {
        List<String> withCodec = new ArrayList<>(query);
        withCodec.addFirst("codec=" + codec.word());
        return withCodec;
    }

    private Choice choice(SceneOptions scene, List<String> query) {
        String name = query.isEmpty() ? scene.scene() : scene.scene() + "?" + String.join("&", query);
        return new Choice(scene, PlayUrl.of(address, DemoApplication.NAME, name));
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

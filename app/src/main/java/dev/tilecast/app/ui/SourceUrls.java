package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.header.PlayUrls;
import java.util.List;

/** Where this program's sources are played. Any thread. */
final class SourceUrls {
    private final Wiring wiring;

    SourceUrls(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The usual one first, then one for each codec; at the address that the server has, or is to have. */
    List<String> of(SceneOptions source) {
        String address = wiring.server().isStarted() ? wiring.server().listenAddress() : wiring.listen();
        List<SceneOptions> sources =
                wiring.scenes().sources().stream().map(SceneSource::options).toList();
        return new PlayUrls(address)
                .choices(sources).stream()
                        .filter(choice -> choice.options().equals(source))
                        .map(PlayUrls.Choice::url)
                        .toList();
    }
}

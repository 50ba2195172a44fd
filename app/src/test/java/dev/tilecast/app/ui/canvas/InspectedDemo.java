package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.fixture.DemoClient;
import dev.tilecast.app.ui.fixture.OpenConsole;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.SubjectNames;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.relay.RtmpClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The demo's real server, with a player that really plays, under an inspector with the canvas pane alone. */
final class InspectedDemo {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.H264));
    private final Selection selection = new Selection();
    private RtmpClient client;
    private Thread reader;

    /** On the JavaFX thread. */
    InspectedDemo(Stage stage, Path file, double width, double height, Theme theme) {
        wiring.server().start(wiring.listen());
        Texts texts = new Texts();
        FileChoice always = new FileChoice() {
            @Override
            public Optional<Path> toSave(String suggestedName) {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> toOpen() {
                return Optional.of(file);
            }
        };
        SourceFinder finder = new SourceFinder(wiring.scenes(), wiring.broadcasts(), wiring.server());
        InspectorView inspector = new InspectorView(
                texts,
                selection,
                subject -> List.of(new SubjectNames.Crumb(subject.toString(), subject)),
                own -> List.of(new CanvasPane(texts, finder, always)),
                (subject, pane) -> {});
        Scene scene = new Scene(new StackPane((Parent) inspector.root()), width, height);
        new Looks(theme).dress(scene);
        TestStage.show(stage, scene, width, height);
    }

    Wiring wiring() {
        return wiring;
    }

    Selection selection() {
        return selection;
    }

    SceneOptions scene(String name) {
        return wiring.scenes().sources().stream()
                .map(SceneSource::options)
                .filter(options -> options.scene().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Plays that stream until the demo is closed, whatever comes; once. */
    void play(String stream) throws IOException {
        client = DemoClient.play(wiring.server(), stream);
        reader = DemoClient.drain(client);
        OpenConsole.await(() -> wiring.server().snapshot().connections().stream()
                .flatMap(connection -> connection.streams().stream())
                .anyMatch(playing -> playing.framesSent() > 0));
    }

    void close() throws IOException, InterruptedException {
        if (client != null) {
            client.close();
            reader.join();
        }
        wiring.server().shutdown();
    }
}

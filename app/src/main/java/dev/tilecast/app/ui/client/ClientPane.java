package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.ClientReading;
import dev.tilecast.app.client.ClientState;
import dev.tilecast.app.client.RemoteUrlException;
import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A client of a server anywhere, or of a source's own stream. Its conversation ends when neither the pane nor another view
 * of it is in sight, and begins again where it was when the pane is back. JavaFX thread.
 */
public final class ClientPane implements InspectorPane {
    private static final Duration READING = Duration.millis(250);
    /** How often it is looked whether another view still needs what this one left. */
    private static final Duration UNSEEN = Duration.seconds(1);

    private final Texts texts;
    private final TestClient client;
    private final Function<SceneOptions, List<String>> urls;
    private final Selection selection;
    private final AddressView address;
    private final StreamView stream;
    private final CallView call;
    private final SaidView said;
    private final ScrollPane root;
    private final Timeline readings;
    private final Timeline unseen;
    private final AnimationTimer pictures;
    private Subject subject;
    private Wish wish = Wish.NOTHING;

    /** What the conversation is for, to be taken up again. */
    private enum Wish {
        NOTHING,
        CONNECT,
        PLAY
    }

    /**
     * @param client this pane's own
     * @param urls where a source is played, in its usual codec first
     * @param selection follows the server that is chosen here
     */
    public ClientPane(Texts texts, TestClient client, Function<SceneOptions, List<String>> urls, Selection selection) {
        this.selection = selection;
        this.texts = texts;
        this.client = client;
        this.urls = urls;
        address = new AddressView(texts, this::connect, this::play, this::stop, this::disconnect);
        stream = new StreamView(texts);
        call = new CallView(texts, client);
        said = new SaidView(texts);
        VBox parts = new VBox(10, address.root(), stream.root(), call.root(), said.root());
        parts.getStyleClass().add("client");
        root = new ScrollPane(parts);
        root.setId("client-pane");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        readings = new Timeline(new KeyFrame(READING, tick -> read()));
        readings.setCycleCount(Timeline.INDEFINITE);
        unseen = new Timeline(new KeyFrame(UNSEEN, tick -> endUnseen()));
        unseen.setCycleCount(Timeline.INDEFINITE);
        pictures = new AnimationTimer() {
            @Override
            public void handle(long now) {
                client.takePicture().ifPresent(stream::show);
            }
        };
    }

    @Override
    public String id() {
        return "client";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Remote || shown instanceof Subject.Source;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject shown) {
        unseen.stop();
        boolean another = !shown.equals(subject);
        subject = shown;
        if (another) {
            client.disconnect();
            wish = Wish.NOTHING;
            stream.clear();
            offer(shown);
        }
        if (client.reading().state() == ClientState.IDLE) {
            switch (wish) {
                case NOTHING -> {}
                case CONNECT -> connect();
                case PLAY -> play();
            }
        }
        read();
        readings.play();
        pictures.start();
    }

    private void offer(Subject shown) {
        List<String> choices = switch (shown) {
            case Subject.Remote remote -> List.of(remote.url());
            case Subject.Source source -> urls.apply(source.options());
            default -> List.of();
        };
        address.offer(choices);
        address.setUrl(choices.isEmpty() ? "" : choices.getFirst());
    }

    /** Where another view takes over the conversation, it goes on until that is out of sight, too. */
    @Override
    public void close() {
        readings.stop();
        pictures.stop();
        unseen.playFromStart();
    }

    private void endUnseen() {
        if (!client.isKept()) {
            unseen.stop();
            client.disconnect();
        }
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand("client.play", texts.of("client.play.command"), null, this::play),
                new ConsoleCommand(
                        "client.disconnect",
                        texts.of("client.disconnect.command"),
                        null,
                        () -> client.reading().state() != ClientState.IDLE,
                        this::disconnect));
    }

    private void connect() {
        order(Wish.CONNECT, () -> client.connect(address.url()));
    }

    private void play() {
        order(Wish.PLAY, () -> client.play(address.url()));
    }

    private void order(Wish newWish, Runnable order) {
        try {
            order.run();
            wish = newWish;
            stream.clear();
            read();
            follow();
        } catch (RemoteUrlException unreadable) {
            address.refuse(unreadable.problem());
        }
    }

    /** Other panes show the server that was typed, too. */
    private void follow() {
        if (subject instanceof Subject.Remote) {
            subject = new Subject.Remote(address.url().strip());
            selection.select(subject);
        }
    }

    private void stop() {
        wish = Wish.CONNECT;
        client.stop();
    }

    private void disconnect() {
        wish = Wish.NOTHING;
        client.disconnect();
        read();
    }

    private void read() {
        ClientReading reading = client.reading();
        address.show(reading);
        stream.show(reading);
        call.show(reading);
        said.show(reading.said());
    }
}

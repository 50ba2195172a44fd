package dev.tilecast.app.ui.header;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.play.PlayNow;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Is it running, where, and under which URL: the window's top. JavaFX thread. */
public final class HeaderView {
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

    private final Texts texts;
    private final ServerControl control;
    private final Consumer<String> onAddress;
    private final Region dot = new Region();
    private final Label phaseLabel = new Label();
    private final TextField address = new TextField();
    private final Button startStop = new Button();
    private final UrlChooser urls;
    private final FailureLine failure;
    private final VBox root;

    private ServerStatus status;
    private PlayUrls playUrls;
    private String wanted;

    /**
     * @param onAddress told the address that somebody started the server at
     * @param right stands at the right end
     */
    public HeaderView(Texts texts, ServerControl control, String listen, Consumer<String> onAddress, Node... right) {
        this.onAddress = onAddress;
        this.texts = texts;
        this.control = control;
        this.wanted = listen;
        urls = new UrlChooser(texts);
        failure = new FailureLine(texts);
        phaseLabel.setMinWidth(Region.USE_PREF_SIZE);
        phaseLabel.getStyleClass().add("server-phase");
        address.setId("address");
        address.setPrefColumnCount(14);
        address.setMinWidth(112);
        address.setTooltip(new Tooltip(texts.of("address.tip")));
        address.setAccessibleText(texts.of("address.tip"));
        address.setOnAction(event -> start());
        startStop.setId("start-stop");
        startStop.setMinWidth(Region.USE_PREF_SIZE);
        startStop.setPrefWidth(76);
        startStop.setOnAction(event -> startOrStop());
        HBox.setHgrow(urls.root(), Priority.ALWAYS);
        HBox line = new HBox(10, dot, phaseLabel, address, startStop, urls.root());
        line.getChildren().addAll(right);
        line.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(line, failure.root());
        root.getStyleClass().add("header");
        show(new ServerStatus(ServerPhase.STOPPED, listen, ""));
    }

    public Node root() {
        return root;
    }

    /** Puts a button beside the URL that plays it, and below all what that has to say. */
    public void offerPlay(PlayNow playNow) {
        Button play = playNow.button("play.now", this::url);
        play.setId("play-now");
        urls.add(play);
        root.getChildren().add(playNow.line());
    }

    /** Where the URL is. */
    public Node urls() {
        return urls.root();
    }

    /** @param onCopy called when a person copied the URL */
    public void onCopy(Runnable onCopy) {
        urls.onCopy(onCopy);
    }

    /** As the button does. */
    public void startOrStop() {
        if (status.phase() == ServerPhase.LISTENING) {
            control.stop(wanted);
        } else {
            start();
        }
    }

    private void start() {
        if (status.phase() == ServerPhase.STOPPED) {
            wanted = address.getText().strip();
            onAddress.accept(wanted);
            control.start(wanted);
        }
    }

    public void show(ServerStatus newStatus) {
        status = newStatus;
        ServerPhase phase = status.phase();
        boolean listening = phase == ServerPhase.LISTENING;
        dot.getStyleClass().setAll("server-dot", "server-" + phase.id());
        phaseLabel.setText(texts.of("server." + phase.id()));
        if (!address.getText().equals(status.address())) {
            address.setText(status.address());
        }
        address.setEditable(phase == ServerPhase.STOPPED);
        startStop.setText(texts.of(listening || phase == ServerPhase.STOPPING ? "server.stop" : "server.start"));
        // Not disabled, which would send the keyboard elsewhere; in between a press does nothing.
        startStop.pseudoClassStateChanged(BUSY, phase == ServerPhase.STARTING || phase == ServerPhase.STOPPING);
        startStop.getStyleClass().removeAll("accent");
        if (phase == ServerPhase.STOPPED) {
            startStop.getStyleClass().add("accent");
        }
        failure.show(status.failure());
        playUrls = listening ? new PlayUrls(status.address()) : null;
    }

    /** @param sources the options of what can be played, defaults first */
    public void showSources(List<SceneOptions> sources) {
        urls.show(playUrls == null ? List.of() : playUrls.choices(sources));
    }

    public void choose(SceneOptions options) {
        urls.choose(options);
    }

    /**
     * What plays that source in that codec; null while stopped.
     *
     * @param sources as in {@link #showSources}
     * @param codecName as {@link dev.tilecast.video.VideoCodecs} knows it
     */
    public String url(List<SceneOptions> sources, SceneOptions options, String codecName) {
        return playUrls == null
                ? null
                : playUrls.url(sources, options, codecName).orElse(null);
    }

    /** The chosen URL; null while stopped. */
    public String url() {
        return urls.url();
    }
}

package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.ClientReading;
import dev.tilecast.app.client.ClientState;
import dev.tilecast.app.client.Problem;
import dev.tilecast.app.ui.guide.GuideLink;
import dev.tilecast.app.ui.guide.GuideTopic;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where to, how far it has come, and what is in the way. JavaFX thread. */
final class AddressView {
    private final Texts texts;
    private final TextField url = new TextField();
    private final ComboBox<Choice> choices = new ComboBox<>();
    private final Button connect;
    private final Button play;
    private final Button stop;
    private final Button disconnect;
    private final Region mark = new Region();
    private final Label state = new Label();
    private final Label what = new Label();
    private final Label why = new Label();
    private final Label remedy = new Label();
    private final VBox problem = new VBox(3, what, why, remedy);
    private final VBox root;
    private boolean refused;

    /** A URL of the source, shown by its stream's name. */
    private record Choice(String url) {
        @Override
        public String toString() {
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    AddressView(Texts texts, Runnable onConnect, Runnable onPlay, Runnable onStop, Runnable onDisconnect) {
        this.texts = texts;
        url.setId("client-url");
        url.setPromptText(texts.of("client.url.prompt"));
        url.setTooltip(new Tooltip(texts.of("client.url.tip")));
        url.setAccessibleText(texts.of("client.url.tip"));
        url.setOnAction(event -> onPlay.run());
        url.textProperty().subscribe(text -> {
            refused = false;
        });
        connect = button("connect", onConnect);
        play = button("play", onPlay);
        stop = button("stop", onStop);
        disconnect = button("disconnect", onDisconnect);
        FlowPane buttons = new FlowPane(6, 6, play, connect, stop, disconnect);
        mark.getStyleClass().setAll("state-mark");
        state.setId("client-state");
        state.setWrapText(true);
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox line = new HBox(8, mark, state);
        line.setAlignment(Pos.CENTER_LEFT);
        what.setId("client-problem");
        what.getStyleClass().add("problem-what");
        remedy.setId("client-remedy");
        for (Label label : new Label[] {what, why, remedy}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        problem.getChildren().add(new GuideLink(texts, "client.problem.guide", GuideTopic.TROUBLESHOOTING).root());
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        choices.setId("client-choices");
        choices.setMaxWidth(Double.MAX_VALUE);
        choices.setMinWidth(0);
        choices.setTooltip(new Tooltip(texts.of("client.choices.tip")));
        choices.setAccessibleText(texts.of("client.choices.tip"));
        choices.managedProperty().bind(choices.visibleProperty());
        choices.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                url.setText(chosen.url());
            }
        });
        offer(List.of());
        root = new VBox(8, choices, url, buttons, line, problem);
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.of("client." + name));
        button.setId("client-" + name);
        button.setTooltip(new Tooltip(texts.of("client." + name + ".tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    Node root() {
        return root;
    }

    String url() {
        return url.getText();
    }

    void setUrl(String text) {
        url.setText(text);
    }

    /** URLs of one source in its codecs, the usual one first, which is written; few or none where there is no choice. */
    void offer(List<String> urls) {
        choices.getItems().setAll(urls.stream().map(Choice::new).toList());
        choices.setValue(
                choices.getItems().isEmpty() ? null : choices.getItems().getFirst());
        choices.setVisible(urls.size() > 1);
    }

    /** What is wrong with the URL as it stands there. */
    void refuse(Problem wrong) {
        refused = true;
        show(Optional.of(wrong));
    }

    void show(ClientReading reading) {
        ClientState now = reading.state();
        boolean talks = now == ClientState.CONNECTED || now == ClientState.STARTING || now == ClientState.PLAYING;
        stop.setDisable(now != ClientState.STARTING && now != ClientState.PLAYING);
        disconnect.setDisable(!talks && now != ClientState.CONNECTING);
        String name = now.name().toLowerCase(Locale.ROOT);
        String text = texts.of("client.state." + name);
        state.setText(talks && !reading.server().isEmpty() ? text + " · " + reading.server() : text);
        mark.getStyleClass().setAll("state-mark", style(now, reading.problem().isPresent()));
        if (!refused) {
            show(reading.problem());
        }
    }

    private static String style(ClientState state, boolean troubled) {
        return switch (state) {
            case IDLE -> "state-connected";
            case CONNECTING, STARTING -> "state-connecting";
            case CONNECTED -> troubled ? "state-behind" : "state-connected";
            case PLAYING -> troubled ? "state-behind" : "state-playing";
            case FAILED -> "state-closing";
        };
    }

    private void show(Optional<Problem> told) {
        problem.setVisible(told.isPresent());
        told.ifPresent(shown -> {
            what.setText(sentence(shown.what()));
            why.setText(sentence(shown.why()));
            remedy.setText(texts.of("client.remedy", shown.remedy()));
        });
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}

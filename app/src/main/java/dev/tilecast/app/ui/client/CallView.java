package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.CallAnswer;
import dev.tilecast.app.client.ClientReading;
import dev.tilecast.app.client.ClientState;
import dev.tilecast.app.client.JsonProblemException;
import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.client.ValueTree;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Calls a procedure with arguments as JSON, and shows its answer as JSON and as a tree. JavaFX thread. */
final class CallView {
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final TestClient client;
    private final TextField procedure = new TextField();
    private final TextArea arguments = new TextArea();
    private final Button send;
    private final Label problem = new Label();
    private final Label summary = new Label();
    private final TextArea json = new TextArea();
    private final TreeView<ValueTree> tree = new TreeView<>();
    private final TabPane answer;
    private final VBox root;
    private CallAnswer shown;

    CallView(Texts texts, TestClient client) {
        this.texts = texts;
        this.client = client;
        Label title = new Label(texts.of("client.call.title"));
        title.getStyleClass().add("section-title");
        procedure.setId("client-procedure");
        procedure.setPromptText(texts.of("client.procedure.prompt"));
        procedure.setTooltip(new Tooltip(texts.of("client.procedure.tip")));
        procedure.setAccessibleText(texts.of("client.procedure.tip"));
        arguments.setId("client-arguments");
        arguments.setPromptText(texts.of("client.arguments.prompt"));
        arguments.setTooltip(new Tooltip(texts.of("client.arguments.tip")));
        arguments.setAccessibleText(texts.of("client.arguments.tip"));
        arguments.setPrefRowCount(3);
        arguments.getStyleClass().add("client-json");
        arguments.textProperty().subscribe(this::check);
        arguments.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                call();
                event.consume();
            }
        });
        send = new Button(texts.of("client.call"));
        send.setId("client-call");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setTooltip(new Tooltip(texts.of("client.call.tip")));
        send.setOnAction(event -> call());
        procedure.setOnAction(event -> call());
        problem.setId("client-json-problem");
        problem.getStyleClass().add("refusal");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        summary.setId("client-answer-summary");
        summary.setWrapText(true);
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        json.setId("client-answer");
        json.setEditable(false);
        json.getStyleClass().add("client-json");
        json.setAccessibleText(texts.of("client.answer.json"));
        tree.setId("client-answer-tree");
        tree.setAccessibleText(texts.of("client.answer.tree"));
        tree.setCellFactory(view -> new ValueCell());
        answer = new TabPane(tab(texts.of("client.answer.json"), json), tab(texts.of("client.answer.tree"), tree));
        answer.setPrefHeight(170);
        answer.setMinHeight(170);
        answer.setVisible(false);
        answer.managedProperty().bind(answer.visibleProperty());
        HBox.setHgrow(procedure, Priority.ALWAYS);
        root = new VBox(6, title, new HBox(6, procedure, send), arguments, problem, summary, answer);
    }

    private static Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    Node root() {
        return root;
    }

    void show(ClientReading reading) {
        ClientState state = reading.state();
        send.setDisable(
                state != ClientState.CONNECTED && state != ClientState.STARTING && state != ClientState.PLAYING);
        CallAnswer newest = reading.answer().orElse(null);
        if (newest != shown) {
            shown = newest;
            answer.setVisible(newest != null);
            summary.setText("");
            if (newest != null) {
                summary.setText(texts.of(
                        newest.refused() ? "client.answer.refused" : "client.answer.came",
                        newest.procedure(),
                        Numbers.decimal(newest.micros() / 1e3, 1)));
                json.setText(newest.json());
                tree.setRoot(item(newest.tree()));
            }
        }
    }

    private static TreeItem<ValueTree> item(ValueTree value) {
        TreeItem<ValueTree> item = new TreeItem<>(value);
        item.setExpanded(true);
        value.parts().forEach(part -> item.getChildren().add(item(part)));
        return item;
    }

    private void check() {
        try {
            client.check(arguments.getText());
            problem.setText("");
        } catch (JsonProblemException wrong) {
            problem.setText(texts.of("client.json.problem", wrong.getMessage()));
        }
    }

    private void call() {
        String name = procedure.getText().strip();
        if (name.isEmpty()) {
            problem.setText(texts.of("client.procedure.none"));
            return;
        }
        try {
            if (!client.call(name, arguments.getText())) {
                problem.setText(texts.of("client.call.none"));
            }
        } catch (JsonProblemException wrong) {
            problem.setText(texts.of("client.json.problem", wrong.getMessage()));
            arguments.requestFocus();
        }
    }
}

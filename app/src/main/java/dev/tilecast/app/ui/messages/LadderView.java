package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.Message;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.Side;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A conversation's steps between client, at the left, and server, at the right. JavaFX thread. */
final class LadderView {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass FROM_SERVER = PseudoClass.getPseudoClass("from-server");

    private final Texts texts;
    private final ListView<Ladder.Step> steps = new ListView<>();
    private final BorderPane root = new BorderPane(steps);

    /** @param chosen told which message was selected */
    LadderView(Texts texts, Consumer<Message> chosen) {
        this.texts = texts;
        steps.setId("messages-ladder");
        steps.getStyleClass().add("messages-ladder");
        steps.setAccessibleText(texts.of("messages.ladder"));
        steps.setCellFactory(view -> new Cell());
        steps.setMinWidth(0);
        steps.setMinHeight(0);
        BorderPane sides = new BorderPane();
        sides.setLeft(new Label(texts.of("messages.ladder.client")));
        sides.setRight(new Label(texts.of("messages.ladder.server")));
        sides.getStyleClass().add("ladder-sides");
        root.setTop(sides);
        root.setMinHeight(0);
        root.setMinWidth(0);
        steps.getSelectionModel().selectedItemProperty().subscribe(step -> {
            if (step != null) {
                chosen.accept(step.message());
            }
        });
    }

    void show(List<Ladder.Step> shown) {
        if (!shown.equals(steps.getItems())) {
            int known = steps.getItems().size();
            if (known < shown.size() && shown.subList(0, known).equals(steps.getItems())) {
                steps.getItems().addAll(shown.subList(known, shown.size()));
            } else {
                steps.getSelectionModel().clearSelection();
                steps.getItems().setAll(shown);
            }
        }
    }

    /** One that is no step leaves none selected, beside the last step before it. */
    void choose(Message message) {
        int before = -1;
        for (int i = 0; i < steps.getItems().size(); i++) {
            long number = steps.getItems().get(i).message().number();
            if (number == message.number()) {
                if (steps.getSelectionModel().getSelectedIndex() != i) {
                    steps.getSelectionModel().clearAndSelect(i);
                    steps.scrollTo(i);
                }
                return;
            }
            before = number < message.number() ? i : before;
        }
        if (!steps.getSelectionModel().isEmpty()) {
            steps.getSelectionModel().clearSelection();
        }
        if (before >= 0) {
            steps.scrollTo(before);
        }
    }

    Node root() {
        return root;
    }

    private final class Cell extends ListCell<Ladder.Step> {
        private final Label since = new Label();
        private final Label text = new Label();
        private final Region arrow = new Region();
        private final HBox line;

        Cell() {
            since.getStyleClass().add("ladder-since");
            text.getStyleClass().add("ladder-text");
            text.setMaxWidth(Double.MAX_VALUE);
            arrow.getStyleClass().add("ladder-arrow");
            VBox rung = new VBox(text, arrow);
            rung.setMinWidth(0);
            HBox.setHgrow(rung, Priority.ALWAYS);
            rung.setFillWidth(true);
            rung.setAlignment(Pos.CENTER);
            line = new HBox(since, rung);
            line.setMinWidth(0);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Ladder.Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Message message = step.message();
            boolean fromServer = message.from() == Side.SERVER;
            since.setText(
                    step.sinceBefore() < 0 ? "" : String.format(Locale.ROOT, "+%.1f ms", step.sinceBefore() / 1e3));
            text.setText(message.summary());
            setAccessibleText(
                    texts.of(fromServer ? "messages.side.server" : "messages.side.client") + ": " + message.summary());
            setTooltip(new Tooltip(message.summary()
                    + (message.problems().isEmpty() ? "" : "\n" + String.join("\n", message.problems()))));
            pseudoClassStateChanged(PROBLEM, !message.problems().isEmpty());
            pseudoClassStateChanged(FROM_SERVER, fromServer);
            setGraphic(line);
        }
    }
}

package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The bench of one connection. JavaFX thread. */
final class FaultsView {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /** What a person can order. */
    interface Orders {
        void line(UnaryOperator<ConnectionFaults> change);

        void streams(UnaryOperator<StreamFaults> change);

        void dropNext(int frames);

        void cut(Cut how);

        void clear();
    }

    private final Texts texts;
    private final Label state = new Label();
    private final Button clear;
    private final LineRows line;
    private final StreamRows streams;
    private final Label streamTitle = new Label();
    private final VBox body = new VBox(4);
    private final ScrollPane root = new ScrollPane(body);

    FaultsView(Texts texts, Orders orders) {
        this.texts = texts;
        line = new LineRows(texts, orders::line);
        streams = new StreamRows(texts, orders::streams, orders::dropNext);
        state.setId("faults-state");
        state.getStyleClass().add("faults-state");
        state.setWrapText(true);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        clear = new Button(texts.of("faults.clear"));
        clear.setId("faults-clear");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setTooltip(FaultRow.tooltip(texts.of("faults.clear.tip")));
        clear.setOnAction(event -> orders.clear());
        HBox head = new HBox(8, state, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("faults");
        body.getChildren().add(head);
        body.getChildren().add(title(new Label(texts.of("faults.line")), "faults.line.tip"));
        line.rows().forEach(row -> body.getChildren().add(row.root()));
        body.getChildren().add(title(streamTitle, "faults.stream.tip"));
        streams.rows().forEach(row -> body.getChildren().add(row.root()));
        body.getChildren().add(title(new Label(texts.of("faults.cut")), "faults.cut.tip"));
        body.getChildren().add(new CutButtons(texts, orders::cut).root());
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setId("faults");
        root.setFocusTraversable(false);
    }

    private Label title(Label title, String tip) {
        title.getStyleClass().add("section-title");
        title.setTooltip(FaultRow.tooltip(texts.of(tip)));
        return title;
    }

    Node root() {
        return root;
    }

    FaultRow freeze() {
        return line.freeze();
    }

    FaultRow next() {
        return streams.next();
    }

    void showStreams(boolean all) {
        streamTitle.setText(texts.of(all ? "faults.streams" : "faults.stream"));
    }

    void showEnded() {
        body.setDisable(true);
        setState(texts.of("faults.ended"), false);
    }

    /** @param meant the streams that the rows are about */
    void show(FaultReport report, List<StreamFaultReport> meant) {
        body.setDisable(false);
        line.show(report.faults(), report.counts());
        streams.show(meant, report.counts().shiftedFrames());
        setState(texts.of(report.isOn() ? "faults.on" : "faults.off"), report.isOn());
    }

    private void setState(String text, boolean on) {
        state.setText(text);
        state.pseudoClassStateChanged(ON, on);
        clear.setDisable(!on);
    }
}

package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.DecodedPicture;
import dev.tilecast.app.frame.FrameContents;
import dev.tilecast.app.frame.FrameInsight;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.app.frame.StageTimes;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The chosen frame: what it is, its times, its parts, the tiles that changed and its picture. JavaFX thread. */
final class FrameDetail implements FrameStudy.Reader {
    private static final double STAGES_WIDTH = 340;

    private final Texts texts;
    private final Label title = new Label();
    private final FactGrid facts;
    private final FigureGrid stages;
    private final PictureBox picture;
    private final TileMap tiles;
    private final TileMap blocks;
    private final Label partsTitle = new Label();
    private final Label problem = new Label();
    private final PartsTable parts;
    private final Label hint;
    private final VBox content;
    private final VBox root = new VBox();

    /** @param step is called with -1 for the frame before, 1 for the next */
    FrameDetail(Texts texts, ChartColours colours, IntConsumer step) {
        this.texts = texts;
        facts = new FactGrid(texts, "frames.fact", List.of("timestamp", "composition", "fate", "codec"));
        stages = new FigureGrid(
                texts,
                "frames.stages",
                List.of("millis"),
                List.of("waiting", "encoding", "queueing", "sending", "whole"));
        stages.root().setMaxWidth(STAGES_WIDTH);
        picture = new PictureBox(texts);
        tiles = new TileMap(texts, "frames.tiles", colours);
        blocks = new TileMap(texts, "frames.blocks", colours);
        parts = new PartsTable(texts);
        hint = new Label(texts.of("frames.detail.empty"));
        hint.setWrapText(true);
        hint.setId("frames-detail-empty");
        hint.getStyleClass().add("hint");
        title.setId("frames-selected");
        title.getStyleClass().add("pane-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                4, title, button("before", "◀", () -> step.accept(-1)), button("next", "▶", () -> step.accept(1)));
        head.getStyleClass().add("frames-head");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("frames-problem");
        partsTitle.getStyleClass().add("number-title");
        content = new VBox(
                10,
                head,
                facts.root(),
                stages.root(),
                picture.root(),
                tiles.root(),
                blocks.root(),
                new VBox(4, partsTitle, parts.root(), problem));
        root.getStyleClass().add("frames-detail");
        clear();
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId("frames-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("frames." + id + ".tip")));
        button.setAccessibleText(texts.of("frames." + id + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    Node root() {
        return root;
    }

    void clear() {
        root.getChildren().setAll(hint);
    }

    /** What is known at once; the rest follows. */
    void show(RecordedFrame frame) {
        if (!root.getChildren().contains(content)) {
            root.getChildren().setAll(content);
        }
        String kind = texts.of("frames.kind." + frame.kind().name().toLowerCase(Locale.ROOT));
        title.setText(
                frame.number() == 0
                        ? texts.of("frames.selected.skipped")
                        : texts.of(
                                "frames.selected", Numbers.whole(frame.number()), kind, Numbers.whole(frame.bytes())));
        facts.set("timestamp", texts.of("frames.millis", Numbers.whole(frame.timestamp())));
        facts.set("fate", texts.of("frames.fate." + frame.fate().name().toLowerCase(Locale.ROOT)));
        StageTimes times = frame.times();
        stages.decimal(0, 0, times.waitingMillis(), 2);
        stages.decimal(1, 0, times.encodingMillis(), 2);
        stages.decimal(2, 0, times.queueingMillis(), 2);
        stages.decimal(3, 0, times.sendingMillis(), 2);
        stages.decimal(4, 0, times.wholeMillis(), 2);
        picture.waiting();
    }

    @Override
    public void insight(FrameInsight insight) {
        if (insight.frame().times().isRepeated()) {
            tiles.showRepeated();
        } else {
            insight.tiles().ifPresentOrElse(tiles::show, tiles::showUnknown);
        }
        insight.contents().ifPresentOrElse(this::show, this::showNotKept);
    }

    private void show(FrameContents contents) {
        facts.set("composition", texts.of("frames.millis", Numbers.whole(contents.compositionTime())));
        facts.set(
                "codec",
                contents.configuration().isEmpty()
                        ? contents.codec()
                        : contents.codec() + ", " + contents.configuration());
        String unit = contents.unit().name().toLowerCase(Locale.ROOT);
        partsTitle.setText(
                texts.of("frames.parts." + unit, Numbers.whole(contents.parts().size())));
        parts.show(contents.parts());
        show(problem, !contents.problem().isEmpty());
        problem.setText(contents.problem().isEmpty() ? "" : texts.of("frames.problem", contents.problem()));
        contents.blocks().ifPresent(blocks::show);
        show(blocks.root(), contents.blocks().isPresent());
    }

    private void showNotKept() {
        facts.set("composition", "–");
        facts.set("codec", "–");
        partsTitle.setText(texts.of("frames.parts.unknown"));
        parts.show(List.of());
        show(problem, false);
        show(blocks.root(), false);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public void picture(DecodedPicture decoded) {
        picture.show(decoded);
    }

    @Override
    public void noPicture(String why) {
        picture.showNone(why);
    }
}

package dev.tilecast.app.ui.timestamps;

import dev.tilecast.app.timestamps.TimestampMark;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The newest marks, each in a sentence with its rule. JavaFX thread. */
final class MarkList {
    private static final int MOST = 12;

    private final Texts texts;
    private final VBox root = new VBox(6);
    private List<TimestampMark> shown;

    MarkList(Texts texts) {
        this.texts = texts;
        root.setId("timestamps-marks");
        show(List.of());
    }

    Node root() {
        return root;
    }

    void show(List<TimestampMark> marks) {
        List<TimestampMark> newest =
                marks.subList(Math.max(0, marks.size() - MOST), marks.size()).reversed();
        if (newest.equals(shown)) {
            return;
        }
        shown = newest;
        root.getChildren().setAll(newest.stream().map(this::line).toList());
        if (newest.isEmpty()) {
            Label none = new Label(texts.of("timestamps.marks.none"));
            none.setWrapText(true);
            none.getStyleClass().add("timestamps-quiet");
            root.getChildren().setAll(none);
        }
    }

    private Node line(TimestampMark mark) {
        String kind = mark.kind().name().toLowerCase(Locale.ROOT);
        String media = texts.of("timestamps.media." + mark.media().name().toLowerCase(Locale.ROOT));
        Label head = new Label(texts.of(
                "timestamps.mark." + kind, media, Numbers.whole(mark.millis()), Numbers.whole(mark.timestamp())));
        head.setWrapText(true);
        head.getStyleClass().add("timestamps-" + kind);
        Label rule = new Label(texts.of("timestamps.mark." + kind + ".rule"));
        rule.setWrapText(true);
        rule.getStyleClass().add("timestamps-quiet");
        VBox box = new VBox(1, head, rule);
        box.getStyleClass().add("timestamps-mark");
        return box;
    }
}

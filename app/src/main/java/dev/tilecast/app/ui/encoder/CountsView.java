package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.encoder.EncoderLine.Count;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Where frames were lost: in the rendering, in the encoder or on the way to players. JavaFX thread. */
final class CountsView {
    private static final PseudoClass GROWING = PseudoClass.getPseudoClass("growing");

    private final NumberGrid grid;
    private final Row late;
    private final Row skipped;
    private final Row dropped;

    private record Row(Region mark, Label total, Label rate) {
        void show(Count count) {
            total.setText(Numbers.whole(count.total()));
            rate.setText(Numbers.decimal(count.perSecond(), 1));
            mark.pseudoClassStateChanged(GROWING, count.perSecond() > 0);
        }
    }

    CountsView(Texts texts) {
        grid = new NumberGrid(texts, "encoder.lost", List.of("total", "rate"), List.of(66, 52));
        late = row(1, "late");
        skipped = row(2, "skipped");
        dropped = row(3, "dropped");
    }

    private Row row(int number, String id) {
        Region mark = new Region();
        mark.getStyleClass().add("lost-mark");
        Label name = grid.name(number, id);
        name.setGraphic(mark);
        Label total = grid.number(number, 0, "encoder-" + id);
        Label rate = grid.number(number, 1, "encoder-" + id + "-rate");
        return new Row(mark, total, rate);
    }

    Node root() {
        return grid.root();
    }

    void show(EncoderLine line) {
        late.show(line.renderedLate());
        skipped.show(line.encoderSkipped());
        dropped.show(line.networkDropped());
    }
}

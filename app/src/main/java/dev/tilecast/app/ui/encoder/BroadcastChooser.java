package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Chooses among the broadcasts of one source; out of sight where there is one only. JavaFX thread. */
final class BroadcastChooser {
    private final Texts texts;
    private final ComboBox<Item> box = new ComboBox<>();
    private List<Item> items = List.of();
    private EncoderControl current;
    private boolean chosenByHand;
    private boolean showing;

    private record Item(EncoderControl control, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    BroadcastChooser(Texts texts) {
        this.texts = texts;
        box.setId("encoder-broadcast");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.of("encoder.chooser.tip"));
        box.setTooltip(new Tooltip(texts.of("encoder.chooser.tip")));
        box.valueProperty().subscribe(item -> {
            if (!showing && item != null) {
                current = item.control();
                chosenByHand = true;
            }
        });
    }

    Node root() {
        return box;
    }

    /** What was chosen for another source counts no more. */
    void forget() {
        current = null;
        chosenByHand = false;
    }

    /** The chosen one; before somebody chose, one that is watched. */
    EncoderLine choose(List<EncoderLine> lines) {
        EncoderLine line = find(lines)
                .filter(found -> chosenByHand || found.isWatched())
                .or(() -> lines.stream().filter(EncoderLine::isWatched).findFirst())
                .or(() -> find(lines))
                .orElse(lines.getFirst());
        current = line.control();
        if (!box.isShowing()) {
            show(lines);
        }
        return line;
    }

    private Optional<EncoderLine> find(List<EncoderLine> lines) {
        return lines.stream().filter(line -> line.control().equals(current)).findFirst();
    }

    private void show(List<EncoderLine> lines) {
        List<Item> now = lines.stream().map(this::item).toList();
        showing = true;
        if (!now.equals(items)) {
            items = now;
            box.getItems().setAll(now);
        }
        now.stream().filter(item -> item.control().equals(current)).findFirst().ifPresent(box::setValue);
        showing = false;
        box.setVisible(now.size() > 1);
        box.setManaged(now.size() > 1);
    }

    private Item item(EncoderLine line) {
        int players = line.snapshot().players();
        String count = texts.of(players == 1 ? "encoder.chooser.player" : "encoder.chooser.players", players);
        return new Item(
                line.control(), texts.of("encoder.chooser.item", line.snapshot().codec(), count));
    }
}

package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.BroadcastSnapshot;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Who watches and what the encoder made in the last second. JavaFX thread. */
final class FiguresView {
    private static final String NONE = "–";

    private final NumberGrid grid;
    private final Label players;
    private final Label frames;
    private final Label rate;
    private final Label millis;
    private final Label keyFrames;

    FiguresView(Texts texts) {
        grid = new NumberGrid(
                texts,
                "encoder.figures",
                List.of("players", "frames", "rate", "millis", "keyFrames"),
                List.of(50, 44, 56, 64, 76));
        players = grid.number(1, 0, "encoder-players");
        frames = grid.number(1, 1, "encoder-fps");
        rate = grid.number(1, 2, "encoder-rate");
        millis = grid.number(1, 3, "encoder-millis");
        keyFrames = grid.number(1, 4, "encoder-keyframes");
    }

    Node root() {
        return grid.root();
    }

    void show(EncoderLine line) {
        BroadcastSnapshot now = line.snapshot();
        boolean running = line.framesPerSecond() > 0;
        players.setText(Numbers.whole(now.players()));
        frames.setText(running ? Numbers.decimal(line.framesPerSecond(), 1) : NONE);
        rate.setText(running ? Numbers.decimal(line.megabitsPerSecond(), 2) : NONE);
        millis.setText(running ? Numbers.decimal(line.encodeMillis(), 1) : NONE);
        keyFrames.setText(Numbers.whole(now.keyFrames()));
    }
}

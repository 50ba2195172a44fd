package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** What the picture says of itself at its edges. JavaFX thread. */
final class PictureNotes {
    private static final long OLD_NANOS = 1_000_000_000L;

    private final Texts texts;
    private final Label waiting;
    private final Label age = note(Pos.TOP_RIGHT, "canvas-age");
    private final Label tone = note(Pos.TOP_LEFT, "canvas-tone");
    private final Label paused = note(Pos.TOP_CENTER, "canvas-paused");
    private final Label shown = note(Pos.BOTTOM_LEFT, "canvas-shown-note");

    PictureNotes(Texts texts, PictureArea area) {
        this.texts = texts;
        waiting = new Label(texts.of("canvas.waiting"));
        waiting.getStyleClass().add("hint");
        waiting.setMouseTransparent(true);
        area.add(waiting);
        area.add(age);
        area.add(tone);
        area.add(paused);
        area.add(shown);
    }

    private static Label note(Pos place, String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("picture-note");
        note.setMouseTransparent(true);
        note.setVisible(false);
        StackPane.setAlignment(note, place);
        return note;
    }

    /** @param why nothing is seen yet */
    void begin(String why) {
        waiting.setText(why);
        waiting.setVisible(true);
        age.setVisible(false);
        tone.setVisible(false);
        paused.setVisible(false);
        shown.setVisible(false);
    }

    void show(PaintedView painted, String toneNote) {
        waiting.setVisible(false);
        say(tone, toneNote);
        say(paused, painted.request().paused() ? texts.of("canvas.paused", Numbers.whole(painted.missed())) : "");
        ShownPicture seen = painted.shown();
        String name = texts.of("canvas.shown." + seen.name().toLowerCase(Locale.ROOT));
        say(
                shown,
                switch (seen) {
                    case CANVAS -> "";
                    case OTHER -> name;
                    case DIFFERENCE ->
                        texts.of(
                                "canvas.shown.amplified",
                                name,
                                painted.request().gain());
                });
    }

    void showAge(PaintedView painted, long nanoTime) {
        long nanos = nanoTime - painted.publishedNanoTime();
        say(age, nanos > OLD_NANOS ? texts.of("preview.age", nanos / 1_000_000_000L) : "");
    }

    private static void say(Label note, String text) {
        note.setVisible(!text.isEmpty());
        if (!text.equals(note.getText())) {
            note.setText(text);
        }
    }
}

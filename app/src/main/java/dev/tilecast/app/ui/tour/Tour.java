package dev.tilecast.app.ui.tour;

import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Shows one step after the other until it is skipped or done, which is remembered. It goes on by itself when a person
 * does what a step is about. JavaFX thread.
 */
public final class Tour {
    /** Kept when the defaults are restored. */
    public static final String SETTING = "tour";

    private static final String BEGUN = "begun";
    private static final String SEEN = "seen";

    private final Texts texts;
    private final Settings settings;
    private final List<TourStep> steps;
    private final Pane root = new Pane();
    private TourView view;
    private int step;

    public Tour(Texts texts, Settings settings, List<TourStep> steps) {
        this.texts = texts;
        this.settings = settings;
        this.steps = List.copyOf(steps);
        root.setPickOnBounds(false);
        root.setVisible(false);
    }

    /** To lie over the window; empty while there is no tour. */
    public Node root() {
        return root;
    }

    /** Whether it was begun, at the first start, and neither skipped nor done. */
    public boolean isDue() {
        return settings.text(SETTING).filter(BEGUN::equals).isPresent();
    }

    /** To be shown at a later start. */
    public void putOff() {
        settings.put(SETTING, BEGUN);
    }

    /** From the first step on. */
    public void start() {
        if (view == null) {
            view = new TourView(texts, root, this::end, () -> go(-1), () -> go(1));
        }
        if (settings.text(SETTING).isEmpty()) {
            putOff();
        }
        step = 0;
        show();
    }

    /** A person did what the step of that id is about. */
    public void did(String id) {
        if (view != null && step < steps.size() - 1 && steps.get(step).id().equals(id)) {
            go(1);
        }
    }

    private void go(int by) {
        step = Math.max(0, step + by);
        if (step < steps.size()) {
            show();
        } else {
            end();
        }
    }

    private void show() {
        view.show(steps.get(step), step, steps.size());
    }

    private void end() {
        view.close();
        view = null;
        settings.put(SETTING, SEEN);
    }
}

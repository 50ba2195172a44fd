package dev.tilecast.app.ui;

import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.layout.SplitParts;
import dev.tilecast.app.ui.layout.WindowPlace;
import dev.tilecast.app.ui.table.ColumnChoice;
import dev.tilecast.app.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Brings back how the window was left, and remembers every change of that. JavaFX thread. */
final class ConsoleMemory {
    /** Of a window of which nothing is remembered, where the screen has the room. */
    static final double WIDTH = 1600;

    static final double HEIGHT = 1000;

    private final Settings settings;
    private final List<Runnable> restorers = new ArrayList<>();
    private Subscription place = Subscription.EMPTY;
    private boolean restoring;

    ConsoleMemory(Settings settings) {
        this.settings = settings;
    }

    /** What is remembered of the window. */
    void remember(ConsoleViews views, Stage stage) {
        place(stage);
        word(
                "theme",
                ThemeChoice.SYSTEM.id(),
                () -> views.looks.choice().get().id(),
                id -> views.looks.choose(ThemeChoice.of(id).orElse(ThemeChoice.SYSTEM)),
                changed -> views.looks.choice().subscribe((before, now) -> changed.run()));
        restorers.add(() -> views.looks.setScale((int) settings.number("scale").orElse(100)));
        views.looks.factor().subscribe((before, now) -> keep(() -> settings.put("scale", views.looks.scale())));
        for (String part : ConsoleLayout.HIDEABLE) {
            // In a narrow window the inspector would leave the tables no room, so that it waits to be asked for.
            BooleanSupplier fits = () -> !part.equals("inspector")
                    || stage.getWidth() / views.looks.factor().get() >= ColumnRoom.LEAST_WITH_BOTH;
            flag("show." + part, fits, views.layout.shown(part));
        }
        restorers.add(views.folds::restore);
        views.wall.overlays().forEach((id, shown) -> flag("wall." + id, () -> true, shown));
        sizes("columns", views.layout.columns());
        sizes("rows", views.layout.rows());
        columns("table.connections", views.connections.table().columns());
        columns("table.streams", views.streams.table().columns());
        word(
                "table",
                "connections",
                () -> views.layout.showsStreams() ? "streams" : "connections",
                table -> views.layout.showStreams(table.equals("streams")),
                views.layout::onTable);
        word("pane", "", views.inspector::pane, views.inspector::choosePane, views.inspector::onPane);
        word("log.level", "info", views.log::level, views.log::setLevel, views.log::onLevel);
    }

    /** Brings all back that was remembered; what was not gets its default. */
    void restore() {
        restoring = true;
        restorers.forEach(Runnable::run);
        restoring = false;
    }

    private void keep(Runnable put) {
        if (!restoring) {
            put.run();
        }
    }

    /**
     * Remembers a word.
     *
     * @param read what it is now
     * @param write sets it
     * @param onChange is given what is to be called after a change
     */
    private void word(
            String key, String byDefault, Supplier<String> read, Consumer<String> write, Consumer<Runnable> onChange) {
        restorers.add(() -> write.accept(settings.text(key).orElse(byDefault)));
        onChange.accept(() -> keep(() -> settings.put(key, read.get())));
    }

    private void flag(String key, BooleanSupplier byDefault, BooleanProperty value) {
        restorers.add(() -> value.set(settings.flag(key).orElseGet(byDefault::getAsBoolean)));
        value.subscribe((before, now) -> keep(() -> settings.put(key, now)));
    }

    private void columns(String key, ColumnChoice<?> columns) {
        word(key, "", columns::text, columns::restore, columns::onChange);
    }

    private void sizes(String key, SplitParts parts) {
        restorers.add(() -> {
            Map<String, Double> sizes = new HashMap<>();
            for (String id : parts.sizes().keySet()) {
                settings.number(key + "." + id).ifPresent(size -> sizes.put(id, size));
            }
            parts.setSizes(sizes);
        });
        parts.onDivided(() -> keep(() -> parts.sizes().forEach((id, size) -> settings.put(key + "." + id, size))));
    }

    private void place(Stage stage) {
        restorers.add(() -> {
            stage.setMaximized(false);
            List<Rectangle2D> screens =
                    Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
            Rectangle2D first = Screen.getPrimary().getVisualBounds();
            double width = settings.number("window.width").orElse(Math.min(WIDTH, first.getWidth()));
            double height = settings.number("window.height").orElse(Math.min(HEIGHT, first.getHeight()));
            Rectangle2D wanted = new Rectangle2D(
                    settings.number("window.x").orElse(first.getMinX() + (first.getWidth() - width) / 2),
                    settings.number("window.y").orElse(first.getMinY() + (first.getHeight() - height) / 2),
                    Math.max(1, width),
                    Math.max(1, height));
            Rectangle2D place = WindowPlace.onScreen(wanted, screens);
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
            stage.setMaximized(settings.flag("window.maximized").orElse(false));
        });
        number(stage, "window.x", stage.xProperty());
        number(stage, "window.y", stage.yProperty());
        number(stage, "window.width", stage.widthProperty());
        number(stage, "window.height", stage.heightProperty());
        watched(stage.maximizedProperty()
                .subscribe((before, now) -> keep(() -> settings.put("window.maximized", now))));
    }

    private void watched(Subscription subscription) {
        place = place.and(subscription);
    }

    /** Remembers nothing of the stage any more, which may outlive the console. */
    void forgetStage() {
        place.unsubscribe();
    }

    /** A window that fills the screen or is out of sight keeps the place that it had before. */
    private void number(Stage stage, String key, ObservableValue<Number> value) {
        watched(value.subscribe((before, now) -> keep(() -> {
            if (stage.isShowing()
                    && !stage.isMaximized()
                    && !stage.isIconified()
                    && Double.isFinite(now.doubleValue())) {
                settings.put(key, now.doubleValue());
            }
        })));
    }
}

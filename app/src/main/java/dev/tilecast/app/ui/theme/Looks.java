package dev.tilecast.app.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Gives all windows of the console the same theme and scale. JavaFX thread. */
public final class Looks {
    /** In per cent. */
    public static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200);

    private static final double FONT_PIXELS = 13;

    private final ReadOnlyObjectWrapper<ThemeChoice> choice;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);
    private final List<Scene> scenes = new ArrayList<>();
    private final ChangeListener<ColorScheme> desktopChanged = (scheme, before, now) -> apply();

    /** That theme, whatever the desktop has. */
    public Looks(Theme first) {
        this(ThemeChoice.of(first));
    }

    public Looks(ThemeChoice first) {
        choice = new ReadOnlyObjectWrapper<>(first);
        SystemTheme.onChange(desktopChanged);
        apply();
    }

    public ReadOnlyObjectProperty<ThemeChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The theme in use. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void choose(ThemeChoice newChoice) {
        choice.set(newChoice);
        apply();
    }

    /** Chooses the theme that is not in use. */
    public void turn() {
        choose(ThemeChoice.of(theme.get().other()));
    }

    /** 1 for 100 %. */
    public ReadOnlyDoubleProperty factor() {
        return factor.getReadOnlyProperty();
    }

    public int scale() {
        return (int) Math.round(factor.get() * 100);
    }

    /** @param percent the nearest one of {@link #SCALES} is used */
    public void setScale(int percent) {
        int nearest = SCALES.stream()
                .min((one, other) -> Integer.compare(Math.abs(one - percent), Math.abs(other - percent)))
                .orElseThrow();
        factor.set(nearest / 100.0);
        scenes.forEach(this::putSheets);
    }

    /** @param steps how many sizes larger; smaller where negative */
    public void changeScale(int steps) {
        int place = SCALES.indexOf(scale()) + steps;
        setScale(SCALES.get(Math.clamp(place, 0, SCALES.size() - 1)));
    }

    private void apply() {
        Theme now = switch (choice.get()) {
            case SYSTEM -> SystemTheme.now();
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
        };
        if (now != theme.get()) {
            Application.setUserAgentStylesheet(now.userAgentStyleSheet());
            theme.set(now);
            scenes.forEach(this::putSheets);
        }
    }

    /** Dresses the scene, now and whenever the looks change. */
    public void dress(Scene scene) {
        Parent content = scene.getRoot();
        scene.setRoot(new Group());
        scene.setRoot(new ScaledRoot(content, factor()));
        scenes.add(scene);
        putSheets(scene);
        WindowIcon.on(scene);
    }

    /** The scene is gone. */
    public void undress(Scene scene) {
        scenes.remove(scene);
    }

    private void putSheets(Scene scene) {
        List<String> sheets = new ArrayList<>(theme.get().styleSheets());
        if (factor.get() != 1) {
            sheets.add(popupSheet());
        }
        scene.getStylesheets().setAll(sheets);
    }

    /** What opens over a window has a scene of its own, which the scaling of the window's does not reach. */
    private String popupSheet() {
        String rule = String.format(
                Locale.ROOT,
                ".tooltip, .context-menu, .combo-box-popup > .list-view { -fx-font-size: %.1fpx; }",
                FONT_PIXELS * factor.get());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.Guide;
import dev.tilecast.app.guide.GuidePlace;
import dev.tilecast.app.guide.GuideReader;
import dev.tilecast.app.guide.GuideSection;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guide's one window. Nothing of it is made, and no page is read, before it is first asked for; pages are read in
 * the background. JavaFX thread.
 */
public final class GuideWindow {
    private static final Logger LOG = LoggerFactory.getLogger(GuideWindow.class);

    /** Where the program has its guide. */
    public static final String FOLDER = "/guide/";

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 360;
    private static final String PLACE = "guide.place";

    private final Texts texts;
    private final Looks looks;
    private final Settings settings;
    private final String folder;
    private Consumer<GuideStage> onMade = window -> {};
    private CompletableFuture<Guide> reading;
    private GuideStage made;
    private GuideView view;
    private GuidePlace waiting;

    /**
     * @param settings remember the place that was read last, and the window's size
     * @param folder of the pages on the class path, such as {@link #FOLDER}
     */
    public GuideWindow(Texts texts, Looks looks, Settings settings, String folder) {
        this.texts = texts;
        this.looks = looks;
        this.settings = settings;
        this.folder = folder;
    }

    /** @param newOnMade given the window before it is first shown */
    public void onMade(Consumer<GuideStage> newOnMade) {
        onMade = newOnMade;
    }

    /** Opens what the links in that scene ask for. */
    public void listen(Scene scene) {
        scene.addEventHandler(GuideRequest.ASKED, event -> open(event.place()));
    }

    /** The pages, read now where they were not yet; completed on the JavaFX thread. */
    public CompletableFuture<Guide> guide() {
        if (reading == null) {
            Executor background = task -> Thread.ofVirtual().name("guide").start(task);
            reading = CompletableFuture.supplyAsync(() -> new GuideReader(folder).read(), background)
                    .exceptionally(GuideWindow::unreadable)
                    .thenApplyAsync(guide -> guide, Platform::runLater);
        }
        return reading;
    }

    private static Guide unreadable(Throwable failure) {
        LOG.error("the guide cannot be read", failure);
        return new Guide(List.of());
    }

    /** What a section is called outside of the guide, with its page. */
    public String title(Guide guide, GuideSection section) {
        return texts.of("guide.go", Excerpts.title(texts, guide, section));
    }

    /** Opens the place that was read last, or brings the window to the front. */
    public void open() {
        if (made != null && made.stage().isShowing()) {
            front();
        } else {
            open(GuidePlace.of(settings.text(PLACE).orElse("")));
        }
    }

    /** Opens that place, in the window that is there already if one is. */
    public void open(GuidePlace place) {
        if (made == null) {
            make();
        }
        waiting = place;
        made.stage().show();
        front();
        // What fails while it is shown is told by the window's thread.
        guide().thenAccept(guide -> Platform.runLater(() -> show(guide)));
    }

    private void front() {
        made.stage().setIconified(false);
        made.stage().toFront();
        made.stage().requestFocus();
    }

    private void show(Guide guide) {
        if (waiting == null) {
            return;
        }
        if (view == null) {
            GuidePictures pictures = new GuidePictures(folder, looks.theme());
            view = new GuideView(texts, guide, pictures, Browser::open, place -> {
                settings.put(PLACE, place.address());
                guide.page(place.page())
                        .ifPresent(page -> made.stage().setTitle(texts.of("guide.window.title.of", page.title())));
            });
            made.root().getChildren().addFirst(view.root());
        }
        view.open(waiting);
        view.read();
        waiting = null;
    }

    private void make() {
        StackPane root = new StackPane();
        double screenWidth = Screen.getPrimary().getVisualBounds().getWidth();
        double screenHeight = Screen.getPrimary().getVisualBounds().getHeight();
        Scene scene = new Scene(
                root,
                Math.min(
                        settings.number("guide.width")
                                .orElse(WIDTH * looks.factor().get()),
                        screenWidth),
                Math.min(
                        settings.number("guide.height")
                                .orElse(HEIGHT * looks.factor().get()),
                        screenHeight));
        Stage stage = new Stage();
        stage.setTitle(texts.of("guide.window.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        made = new GuideStage(stage, scene, root, this::back, this::forward, this::search);
        scene.widthProperty().subscribe((before, now) -> keep("guide.width", now));
        scene.heightProperty().subscribe((before, now) -> keep("guide.height", now));
        listen(scene);
        onMade.accept(made);
        looks.dress(scene);
    }

    private void keep(String key, Number size) {
        if (made.stage().isShowing()
                && !made.stage().isMaximized()
                && !made.stage().isIconified()) {
            settings.put(key, size.doubleValue());
        }
    }

    private void back() {
        if (view != null) {
            view.back();
        }
    }

    private void forward() {
        if (view != null) {
            view.forward();
        }
    }

    private void search() {
        if (view != null) {
            view.search();
        }
    }

    /** Its pages are kept for the next time. */
    public void close() {
        if (made != null) {
            made.stage().hide();
        }
    }
}

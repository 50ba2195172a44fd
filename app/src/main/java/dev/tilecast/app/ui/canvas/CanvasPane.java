package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.broadcast.Broadcast;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The canvases of a source, down to single pixels, and what a player gets of them. JavaFX thread. */
public final class CanvasPane implements InspectorPane {
    private final Texts texts;
    private final SourceFinder finder;
    private final PictureArea area;
    private final PictureNotes notes;
    private final ViewBar viewBar;
    private final ToneBar toneBar;
    private final CompareBar compareBar;
    private final ReadingLine reading;
    private final SaveBar saveBar;
    private final VBox root;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private Subject subject;
    private CanvasInspection inspection;
    private PaintedView shown;

    public CanvasPane(Texts texts, SourceFinder finder) {
        this(texts, finder, null);
    }

    /** @param givenFiles null for the platform's dialogs */
    CanvasPane(Texts texts, SourceFinder finder, FileChoice givenFiles) {
        this.texts = texts;
        this.finder = finder;
        Controls controls = new Controls(texts);
        area = new PictureArea(texts, this::request);
        notes = new PictureNotes(texts, area);
        FileChoice files = givenFiles == null
                ? new FileDialogs(texts, () -> area.root().getScene().getWindow())
                : givenFiles;
        viewBar = new ViewBar(controls, area, this::request);
        toneBar = new ToneBar(controls, this::request);
        compareBar = new CompareBar(
                controls,
                finder.codecs(),
                files,
                with -> Optional.ofNullable(inspection).ifPresent(open -> open.compare(with)),
                this::request);
        reading = new ReadingLine(texts);
        saveBar = new SaveBar(controls, files, () -> inspection, this::copyPixel);
        root = new VBox(viewBar.root(), toneBar.root(), area.root(), reading.root(), compareBar.root(), saveBar.root());
        root.getStyleClass().add("canvas-pane");
        root.setMinWidth(0);
        VBox.setVgrow(area.root(), Priority.ALWAYS);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public String id() {
        return "canvas";
    }

    @Override
    public boolean canShow(Subject candidate) {
        return switch (candidate) {
            case Subject.Source source -> true;
            case Subject.PlayerStream stream -> source(stream).isPresent();
            case Subject.Connection connection -> false;
            case Subject.Handler handler -> false;
            case Subject.Capture capture -> false;
            case Subject.Remote remote -> false;
        };
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject newSubject) {
        if (newSubject.equals(subject) && inspection != null) {
            return;
        }
        close();
        subject = newSubject;
        Optional<SceneSource> found = source(newSubject);
        notes.begin(texts.of(found.isPresent() ? "canvas.waiting" : "canvas.gone"));
        found.ifPresent(this::begin);
    }

    private Optional<SceneSource> source(Subject of) {
        return switch (of) {
            case Subject.Source source -> finder.source(source.options());
            case Subject.PlayerStream stream -> finder.source(stream.connectionId(), stream.messageStreamId());
            default -> Optional.empty();
        };
    }

    private void begin(SceneSource source) {
        inspection = new CanvasInspection(source);
        Supplier<List<Broadcast>> broadcasts = subject instanceof Subject.PlayerStream stream
                ? () -> finder.broadcasts(source, stream.connectionId(), stream.messageStreamId())
                : () -> finder.broadcasts(source);
        viewBar.begin();
        saveBar.begin();
        compareBar.begin(source, broadcasts);
        SceneOptions options = source.options();
        area.begin(options.width(), options.height());
        request();
        inspection.start();
        pulse.start();
    }

    @Override
    public void setResting(boolean resting) {
        if (resting) {
            pulse.stop();
        } else if (inspection != null) {
            pulse.start();
        }
    }

    @Override
    public void close() {
        pulse.stop();
        compareBar.close();
        shown = null;
        if (inspection != null) {
            inspection.close();
            inspection = null;
        }
        area.begin(0, 0);
    }

    private void request() {
        if (inspection == null || area.view() == null) {
            return;
        }
        inspection.request(new ViewRequest(
                area.view(),
                viewBar.layer(),
                viewBar.channel(),
                toneBar.tone(),
                compareBar.shown(),
                compareBar.gain(),
                viewBar.heatSeconds(),
                area.cursor(),
                true,
                viewBar.paused()));
    }

    private void pulse() {
        PaintedView painted = inspection.take();
        if (painted != null) {
            show(painted);
        }
        if (shown != null) {
            notes.showAge(shown, System.nanoTime());
        }
        compareBar.pulse();
        inspection.pulse();
    }

    private void show(PaintedView painted) {
        shown = painted;
        area.show(painted);
        viewBar.show(painted);
        toneBar.show(painted.facts());
        compareBar.show(painted);
        reading.show(painted);
        saveBar.show(painted);
        notes.show(painted, toneBar.note(painted));
    }

    private void copyPixel() {
        if (reading.canCopy()) {
            reading.copy();
            saveBar.say(texts.of("copied"));
        } else {
            saveBar.say(texts.of("canvas.reading.none"));
        }
    }

    private void key(KeyEvent event) {
        boolean inPicture = event.getTarget() == area.root();
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copyPixel();
        } else if (inPicture && event.getCode() == KeyCode.SPACE) {
            viewBar.switchPause();
        } else if (inPicture && !event.isShortcutDown() && event.getCode() == KeyCode.G) {
            viewBar.switchGrid();
        } else if (inPicture && !event.isShortcutDown() && event.getCode() == KeyCode.H) {
            viewBar.switchHeat();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                command("fit", area::fit),
                command("actual", () -> area.zoomTo(1)),
                command("zoomIn", area::zoomIn),
                command("zoomOut", area::zoomOut),
                command("grid", viewBar::switchGrid),
                command("heat", viewBar::switchHeat),
                command("pause", viewBar::switchPause),
                command("saveCanvas", saveBar::saveCanvas),
                command("saveView", saveBar::saveView),
                command("copyPixel", this::copyPixel));
    }

    private ConsoleCommand command(String name, Runnable run) {
        return new ConsoleCommand(
                "canvas." + name, texts.of("canvas.command." + name), null, () -> inspection != null, run);
    }
}

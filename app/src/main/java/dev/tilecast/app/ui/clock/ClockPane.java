package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.ClockReader;
import dev.tilecast.app.clock.LatencyWindow;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.plot.FigureColumns;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.video.VideoCodecs;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The test card's clock as players have it: decoded from what they are sent, and read from a real player's window. While
 * it is closed nothing is tapped, decoded or looked at. JavaFX thread.
 */
public final class ClockPane implements InspectorPane {
    private final Texts texts;
    private final FrameTaps taps;
    private final VideoCodecs codecs;
    private final Label state = new Label();
    private final LatencyFigures figures;
    private final WindowSection window;
    private final ScrollPane root;
    private Subject subject;
    private ClockFollowing following;

    /** @param files asks for a picture of a player's window */
    public ClockPane(Texts texts, FrameTaps taps, VideoCodecs codecs, PictureChoice files) {
        this.texts = texts;
        this.taps = taps;
        this.codecs = codecs;
        state.setId("clock-state");
        state.setWrapText(true);
        state.setMinHeight(Label.USE_PREF_SIZE);
        figures = new LatencyFigures(texts, "clock.sent");
        window = new WindowSection(texts, files);
        Label resolution = new Label(texts.of("clock.resolution", ClockReader.RESOLUTION_MILLIS / 2));
        resolution.setWrapText(true);
        resolution.getStyleClass().add("clock-quiet");
        Label heading = FigureColumns.named(texts, "clock.sent");
        heading.getStyleClass().add("plot-heading");
        VBox content = new VBox(8, heading, state, figures.root(), resolution, window.root());
        content.getStyleClass().add("clock-content");
        root = new ScrollPane(content);
        root.setId("clock");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("clock", "clock-scroll");
        clear();
    }

    private void clear() {
        state.setText(texts.of("clock.empty"));
        figures.show(new LatencyWindow().figures(0));
    }

    @Override
    public String id() {
        return "clock";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Source || shown instanceof Subject.PlayerStream;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject newSubject) {
        if (newSubject.equals(subject)) {
            return;
        }
        close();
        subject = newSubject;
        clear();
        ClockFollowing[] begun = new ClockFollowing[1];
        begun[0] = new ClockFollowing(taps, newSubject, codecs, Platform::runLater, found -> {
            if (following == begun[0]) {
                show(found);
            }
        });
        following = begun[0];
    }

    @Override
    public void close() {
        if (subject != null) {
            following.close();
            following = null;
            subject = null;
        }
        window.close();
    }

    private void show(ClockFollowing.Found found) {
        if (!found.open()) {
            clear();
            return;
        }
        figures.show(found.figures());
        if (!found.seen().failure().isEmpty()) {
            state.setText(texts.of("clock.failed", found.seen().failure()));
        } else if (found.seen().shown() == null) {
            state.setText(texts.of("clock.waiting"));
        } else {
            state.setText(texts.of(
                    "clock.seen",
                    ShownText.of(texts, found.seen().shown()),
                    found.seen().width(),
                    found.seen().height()));
        }
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand("clock.screen", texts.of("clock.command.screen"), null, window::toggleScreen),
                new ConsoleCommand("clock.file", texts.of("clock.command.file"), null, window::readFile));
    }
}

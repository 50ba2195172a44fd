package dev.tilecast.app.ui.encoder;

import static dev.tilecast.app.ui.fixture.OpenConsole.await;
import static dev.tilecast.app.ui.fixture.OpenConsole.awaitCopied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.ui.fixture.StagedEncoder;
import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EncoderViewTest {
    private static final long SECOND = 1_000_000_000L;

    private final StagedEncoder h264 = new StagedEncoder("h264").frames(300);
    private final StagedEncoder screen = new StagedEncoder("screen video").players(0);
    private Stage window;
    private final List<UndoableChoice> choices = new ArrayList<>();
    private EncoderView view;

    @Start
    void open(Stage stage) {
        window = stage;
        Texts texts = new Texts();
        view = new EncoderView(texts, task -> Thread.ofVirtual().start(task), Platform::runLater, choices::add);
        ScrollPane column = new ScrollPane(view.root());
        column.setFitToWidth(true);
        Scene scene = new Scene(column, 404, 900);
        new Looks(Theme.DARK).dress(scene);
        // As wide as the console's column.
        TestStage.show(stage, scene, 404, 900);
    }

    /** What the panel shows after two readings, a second and thirty frames apart. */
    private void show(FxRobot robot, StagedEncoder... encoders) {
        EncoderViewModel<String> model = new EncoderViewModel<>(source -> List.of(encoders));
        model.watch("testcard");
        long now = System.nanoTime();
        model.read(now - SECOND);
        h264.frames(h264.snapshot().framesEncoded() + 30);
        EncoderReading<String> reading = model.read(now);
        robot.interact(() -> view.show(
                reading,
                "testcard",
                line -> "rtmp://127.0.0.1/demo/testcard?codec="
                        + line.snapshot().codec()));
        layOut(robot);
    }

    private void layOut(FxRobot robot) {
        robot.interact(() -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        });
    }

    @Test
    void itSaysWhatEncodesInWhichSizeAndWhyNothingBetter(FxRobot robot) {
        show(robot, h264);
        assertEquals("h264  1280×720", text(robot, "#encoder-codec"));
        Label identifier = robot.lookup("#encoder-identifier").queryAs(Label.class);
        assertEquals(StagedEncoder.IDENTIFIER, identifier.getText());
        // It wraps instead of being cut.
        await(() -> identifier.getHeight() > 2 * identifier.getFont().getSize());
        robot.clickOn("#encoder-identifier-copy");
        awaitCopied(StagedEncoder.IDENTIFIER);
    }

    @Test
    void beforeTheFirstPlayerItSaysWhatWouldEncode(FxRobot robot) {
        show(robot, screen);
        assertEquals("Ready: " + StagedEncoder.FORESEEN, text(robot, "#encoder-identifier"));
        robot.clickOn("#encoder-identifier-copy");
        awaitCopied("Ready: " + StagedEncoder.FORESEEN);
    }

    @Test
    void noRowMovesWhenTheFirstPlayerComesOrTheLastOneLeaves(FxRobot robot) {
        StagedEncoder encoder = new StagedEncoder("h264");
        for (int width : List.of(404, 460)) {
            robot.interact(() -> window.setWidth(width));
            show(robot, encoder.players(0).frames(0));
            List<Double> idle = tops(robot);
            show(robot, encoder.players(1).frames(30));
            assertEquals(idle, tops(robot), "at " + width);
            show(robot, encoder.players(0));
            assertEquals(idle, tops(robot), "at " + width);
        }
        // All tests share one stage.
        robot.interact(() -> window.setWidth(404));
    }

    /** Where every row of the panel begins. */
    private List<Double> tops(FxRobot robot) {
        return laidOut(robot, ".section-title", ".number", ".parameter-title", ".encoder-told").stream()
                .map(node -> bounds(node).getMinY())
                .toList();
    }

    /** The nodes of these style classes, after a layout; fails where there is none of a class. */
    private List<Node> laidOut(FxRobot robot, String... styles) {
        layOut(robot);
        List<Node> nodes = new ArrayList<>();
        for (String style : styles) {
            assertTrue(nodes.addAll(robot.lookup(style).queryAllAs(Node.class)), style);
        }
        return nodes;
    }

    @Test
    void theFiguresAreOfTheLastSecond(FxRobot robot) {
        show(robot, h264.late(12));
        assertEquals("2", text(robot, "#encoder-players"));
        assertEquals("30.0", text(robot, "#encoder-fps"));
        assertEquals("6.00", text(robot, "#encoder-rate"));
        assertEquals("7.5", text(robot, "#encoder-millis"));
        assertEquals("12", text(robot, "#encoder-late"));
        assertEquals("33", text(robot, "#encoder-skipped"));
        assertEquals("3.0", text(robot, "#encoder-skipped-rate"));
        assertEquals("3", text(robot, "#encoder-dropped"));
    }

    @Test
    void theLatencyOfEveryStageStandsInMilliseconds(FxRobot robot) {
        show(robot, h264);
        assertEquals("7.51", text(robot, "#latency-encoding-median"));
        assertEquals("9.25", text(robot, "#latency-encoding-99"));
        assertEquals("21.00", text(robot, "#latency-encoding-most"));
        assertEquals("8.00", text(robot, "#latency-whole-median"));
        assertEquals("–", text(robot, "#latency-sending-median"));
    }

    @Test
    void aBitRateIsWrittenAsPeopleDo(FxRobot robot) {
        show(robot, h264);
        write(robot, "#encoder-bitrate", "2.5M");
        await(() -> h264.parameter("bitrate").equals("2500000"));
        write(robot, "#encoder-bitrate", "800k");
        await(() -> h264.parameter("bitrate").equals("800000"));
        show(robot, h264);
        assertEquals("800k", field(robot, "#encoder-bitrate").getText());
        assertEquals(
                9, robot.lookup("#encoder-bitrate-slider").queryAs(Slider.class).getValue());
    }

    @Test
    void theKeysMoveTheSliderByStepsOfAQuarter(FxRobot robot) {
        h264.setParameter("bitrate", "2000000");
        show(robot, h264);
        robot.interact(() -> robot.lookup("#encoder-bitrate-slider").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        await(() -> h264.parameter("bitrate").equals("2500000"));
        robot.type(KeyCode.LEFT, 2);
        await(() -> h264.parameter("bitrate").equals("1600000"));
    }

    @Test
    void aRefusedValueIsExplainedWhereItWasWrittenAndTheOldOneComesBack(FxRobot robot) {
        show(robot, h264);
        write(robot, "#encoder-framerate", "fast");
        await(() -> text(robot, "#encoder-framerate-refusal").contains("framerate takes 1 to 240"));
        assertTrue(text(robot, "#encoder-framerate-refusal").contains("\"fast\""));
        assertEquals("30", field(robot, "#encoder-framerate").getText());
        assertTrue(field(robot, "#encoder-framerate").getAccessibleHelp().contains("1 to 240"), "read aloud too");
        write(robot, "#encoder-framerate", "25");
        await(() -> "25".equals(h264.parameter("framerate")));
        assertFalse(robot.lookup("#encoder-framerate-refusal").query().isVisible());
    }

    @Test
    void aBitRateThatIsNoneNeverReachesTheEncoder(FxRobot robot) {
        show(robot, h264);
        write(robot, "#encoder-bitrate", "much");
        await(() -> text(robot, "#encoder-bitrate-refusal").contains("2.5M"));
        assertEquals("6M", field(robot, "#encoder-bitrate").getText());
        assertEquals(List.of(), h264.setters());
    }

    @Test
    void aRefusedBitRateIsNamedAsItWasWrittenUntilEscapeTakesItAway(FxRobot robot) {
        show(robot, h264);
        write(robot, "#encoder-bitrate", "10G");
        await(() -> text(robot, "#encoder-bitrate-refusal").startsWith("\"10G\" was refused"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#encoder-bitrate-refusal").query().isVisible());
    }

    @Test
    void anEncoderWithoutPresetsIsNotAskedForOne(FxRobot robot) {
        Node preset = presetOf(robot, new StagedEncoder("sorenson").frames(30).withoutPresets());
        assertFalse(preset.getParent().getParent().isVisible());
        assertTrue(presetOf(robot, h264).getParent().getParent().isVisible());
    }

    private Node presetOf(FxRobot robot, StagedEncoder encoder) {
        show(robot, encoder);
        return robot.lookup("#encoder-preset").query();
    }

    @Test
    void aPresetIsChosenOrWritten(FxRobot robot) {
        show(robot, h264);
        ComboBox<String> box = robot.lookup("#encoder-preset").queryComboBox();
        assertEquals(List.of("ultrafast", "superfast", "veryfast"), box.getItems());
        robot.interact(() -> box.setValue("veryfast"));
        await(() -> h264.parameter("preset").equals("veryfast"));
        robot.interact(() -> box.setValue("warp"));
        await(() -> text(robot, "#encoder-preset-refusal").contains("preset warp is unknown"));
    }

    @Test
    void aSettingWaitsForTheEncoderBesideTheWindow(FxRobot robot) {
        CountDownLatch gate = new CountDownLatch(1);
        show(robot, h264.gate(gate));
        write(robot, "#encoder-keyframe_interval", "120");
        Node progress = robot.lookup(".parameter-progress").queryAllAs(Node.class).stream()
                .skip(3)
                .findFirst()
                .orElseThrow();
        await(progress::isVisible);
        assertTrue(h264.setters().getFirst().isVirtual());
        show(robot, h264);
        assertEquals("120", field(robot, "#encoder-keyframe_interval").getText(), "what was written stays meanwhile");
        gate.countDown();
        await(() -> !progress.isVisible());
        assertEquals("120", h264.parameter("keyframe_interval"));
    }

    @Test
    void whatIsBeingWrittenIsNotOverwrittenByReadings(FxRobot robot) {
        show(robot, h264);
        robot.clickOn("#encoder-framerate").write("5");
        String written = field(robot, "#encoder-framerate").getText();
        show(robot, h264);
        assertEquals(written, field(robot, "#encoder-framerate").getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("30", field(robot, "#encoder-framerate").getText());
    }

    @Test
    void aKeyFrameComesAtTheButton(FxRobot robot) {
        show(robot, h264);
        robot.clickOn("#encoder-keyframe");
        await(() -> h264.keyFrames() == 1);
        robot.interact(view::requestKeyFrame);
        await(() -> h264.keyFrames() == 2);
    }

    @Test
    void whileNobodyWatchesItSaysHowTo(FxRobot robot) {
        show(robot, screen);
        assertTrue(robot.lookup("#encoder-idle").query().isVisible());
        assertTrue(robot.lookup("#encoder-keyframe").query().isDisabled());
        robot.clickOn("#encoder-idle-copy");
        awaitCopied(
                "ffplay -flags low_delay -analyzeduration 100000 rtmp://127.0.0.1/demo/testcard?codec=screen video");
        show(robot, screen.players(1));
        assertFalse(robot.lookup("#encoder-idle").query().isVisible());
    }

    @Test
    void anAdaptedBitRateIsToldBesideTheSetOne(FxRobot robot) {
        show(robot, h264.told(3_500_000));
        assertEquals("6M", field(robot, "#encoder-bitrate").getText());
        assertEquals("adapted down to 3.50 Mbit/s", text(robot, "#encoder-told"));
        show(robot, h264.told(6_000_000));
        assertEquals("encoder told 6.00 Mbit/s", text(robot, "#encoder-told"));
    }

    @Test
    void ofSeveralBroadcastsTheWatchedOneIsShownUntilAnotherIsChosen(FxRobot robot) {
        show(robot, screen, h264);
        assertEquals("h264  1280×720", text(robot, "#encoder-codec"));
        ComboBox<Object> chooser = robot.lookup("#encoder-broadcast").queryComboBox();
        assertEquals("screen video · 0 players", chooser.getItems().getFirst().toString());
        robot.interact(() -> chooser.setValue(chooser.getItems().getFirst()));
        show(robot, screen, h264);
        assertEquals("screen video", text(robot, "#encoder-codec"));
        show(robot, h264);
        assertFalse(robot.lookup("#encoder-broadcast").query().isVisible(), "there is nothing to choose");
    }

    @Test
    void aFailureStandsBelowTheEncoder(FxRobot robot) {
        show(robot, h264.failure("no encoder: out of memory"));
        assertEquals("no encoder: out of memory", text(robot, "#encoder-failure"));
    }

    @Test
    void nothingIsCutAtAnyWidth(FxRobot robot) {
        double before = window.getWidth();
        for (int width : List.of(404, 460, 360)) {
            robot.interact(() -> window.setWidth(width));
            show(robot, h264);
            Bounds panel = bounds(view.root());
            for (Node node : laidOut(robot, ".number", ".number-title", ".section-title")) {
                assertTrue(
                        bounds(node).getMaxX() <= panel.getMaxX() + 0.5
                                && bounds(node).getMinX() >= panel.getMinX(),
                        () -> node + " at " + width);
            }
        }
        // All tests share one stage.
        robot.interact(() -> window.setWidth(before));
    }

    @Test
    void everyControlIsReachedByTabAndHasAName(FxRobot robot) {
        show(robot, h264);
        for (String id : List.of(
                "#encoder-keyframe",
                "#encoder-bitrate-slider",
                "#encoder-bitrate",
                "#encoder-preset",
                "#encoder-framerate",
                "#encoder-keyframe_interval")) {
            Node control = robot.lookup(id).query();
            assertTrue(control.isFocusTraversable(), id);
            boolean named = control.getAccessibleText() != null || control instanceof javafx.scene.control.Button;
            assertTrue(named, id);
        }
        robot.interact(() -> robot.lookup("#encoder-bitrate-slider").query().requestFocus());
        robot.type(KeyCode.TAB);
        assertSame(field(robot, "#encoder-bitrate"), window.getScene().getFocusOwner());
    }

    private static void write(FxRobot robot, String id, String text) {
        TextField field = field(robot, id);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text).type(KeyCode.ENTER);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}

package dev.tilecast.app.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.fixture.TestStage;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {
    private static final Subject ONE = new Subject.Connection(1);
    private static final Subject TWO = new Subject.Connection(2);
    private static final Subject CONNECT = new Subject.Handler("connect");
    private static final Subject FILE = new Subject.Remote("rtmp://127.0.0.1/live/a");

    private final List<String> told = new ArrayList<>();
    private final Selection selection = new Selection();
    private InspectorWindows windows;
    private InspectorView view;

    @Start
    void open(Stage stage) {
        Texts texts = new Texts(new PaneTitles());
        Looks looks = new Looks(ThemeChoice.DARK);
        SubjectNames names = subject -> List.of(new SubjectNames.Crumb(subject.toString(), subject));
        InspectorPanes panes = of -> List.of(
                new Noted("one", subject -> subject instanceof Subject.Connection),
                new Noted("two", subject -> !(subject instanceof Subject.Remote)));
        windows = new InspectorWindows(texts, names, panes, looks::dress, looks::undress);
        view = new InspectorView(texts, selection, names, panes, windows::open);
        Scene scene = new Scene(new BorderPane(view.root()), 360, 300);
        InspectorKeys.on(scene, selection, view);
        looks.dress(scene);
        TestStage.show(stage, scene, 360, 300);
    }

    @Test
    void onlyThePaneInSightIsOpen(FxRobot robot) {
        robot.interact(() -> selection.select(ONE));
        robot.interact(() -> view.choosePane(1));
        robot.interact(() -> selection.select(TWO));
        robot.interact(() -> view.setInSight(false));
        assertEquals(
                List.of("one opens " + ONE, "one closes", "two opens " + ONE, "two opens " + TWO, "two closes"), told);
    }

    @Test
    void theChosenPaneComesBackWithASubjectThatItCanShow(FxRobot robot) {
        robot.interact(() -> selection.select(ONE));
        assertEquals("one", view.pane());
        robot.interact(() -> selection.select(CONNECT));
        robot.interact(() -> selection.select(TWO));
        assertEquals("one opens " + TWO, told.getLast());
    }

    @Test
    void altLeftAndRightGoBackAndForward(FxRobot robot) {
        robot.interact(() -> List.of(ONE, CONNECT, TWO).forEach(selection::select));
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(ONE, selection.subject().get());
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertEquals(CONNECT, selection.subject().get());
        assertEquals(true, selection.hasAfter());
        robot.clickOn("#inspector-forward");
        assertEquals(TWO, selection.subject().get());
        assertEquals(true, robot.lookup("#inspector-forward").query().isDisabled());
    }

    @Test
    void whereNothingIsSelectedAHintSaysWhatCanBe(FxRobot robot) {
        assertEquals(
                true,
                robot.lookup("#inspector-hint").queryAs(Label.class).getText().startsWith("Select a"));
        robot.interact(() -> selection.select(FILE));
        assertEquals(
                "No view of the inspector shows this.",
                robot.lookup("#inspector-hint").queryAs(Label.class).getText());
    }

    @Test
    void aWindowOfItsOwnHasPanesOfItsOwnAndEscapeClosesIt(FxRobot robot) {
        robot.interact(() -> selection.select(ONE));
        robot.interact(() -> view.choosePane(1));
        robot.clickOn("#inspector-window");
        assertEquals("two opens " + ONE, told.getLast());
        assertEquals(1, windows.count());
        robot.interact(() -> selection.select(CONNECT));
        robot.type(KeyCode.ESCAPE);
        assertEquals("two closes", told.getLast());
        assertEquals(0, windows.count());
    }

    /** The console's texts, and titles of the panes below. */
    private static final class PaneTitles extends ListResourceBundle {
        private PaneTitles() {
            setParent(ResourceBundle.getBundle("console.texts", Locale.ROOT));
        }

        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"one.pane", "One"}, {"two.pane", "Two"}};
        }
    }

    private final class Noted implements InspectorPane {
        private final String id;
        private final Predicate<Subject> able;
        private final Node root = new Label("pane");

        private Noted(String id, Predicate<Subject> able) {
            this.id = id;
            this.able = able;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean canShow(Subject subject) {
            return able.test(subject);
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        public void open(Subject subject) {
            told.add(id + " opens " + subject);
        }

        @Override
        public void close() {
            told.add(id + " closes");
        }
    }
}

package dev.tilecast.app.ui.inspect;

import java.util.List;
import javafx.scene.Node;

/**
 * One view of the inspector, such as the frames or the messages of what is selected. Out of sight it costs nothing: no
 * timer, thread or subscription is left after {@link #close}. JavaFX thread.
 */
public interface InspectorPane {

    /** Short and unique; the pane's texts begin with it: {@code frames.pane} is its title. */
    String id();

    /** Whether it has something to say about that. */
    boolean canShow(Subject subject);

    /** Always the same; made once. */
    Node root();

    /** It is in sight and shows that from now on; also called for another subject without a {@link #close} between. */
    void open(Subject subject);

    /** It is out of sight. */
    void close();

    /**
     * Nobody is at the console and nothing is played, or again somebody or something is. A pane that shows a canvas or its
     * frames needs no pulse meanwhile.
     */
    default void setResting(boolean resting) {}

    /** What can be done in it, while it is in sight. */
    default List<ConsoleCommand> commands() {
        return List.of();
    }
}

package dev.tilecast.app.demo;

import dev.tilecast.broadcast.Broadcast;
import java.util.List;

/** The encoders that players share. Any thread. */
public interface Broadcasts {

    /**
     * Those of the scenes with the default options, whether somebody plays them or not, then the others that are played,
     * oldest first; empty until it is known what encodes here.
     */
    List<Broadcast> broadcasts();

    /** Those of one rendering; their names begin with its options. */
    default List<Broadcast> of(SceneOptions options) {
        return broadcasts().stream()
                .filter(broadcast -> broadcast.name().startsWith(options + " "))
                .toList();
    }
}

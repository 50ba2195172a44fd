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

    /** Those of one rendering, oldest first. */
    List<Broadcast> of(SceneOptions options);

    /** None, ever. */
    static Broadcasts none() {
        return new Broadcasts() {
            @Override
            public List<Broadcast> broadcasts() {
                return List.of();
            }

            @Override
            public List<Broadcast> of(SceneOptions options) {
                return List.of();
            }
        };
    }
}

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
}

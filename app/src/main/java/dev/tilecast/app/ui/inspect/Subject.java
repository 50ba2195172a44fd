package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.demo.SceneOptions;
import java.nio.file.Path;

/** A thing that can be selected anywhere in the console; the inspector shows it. */
public sealed interface Subject {

    /** A source of canvases, with what encodes them. */
    record Source(SceneOptions options) implements Subject {}

    /** A client's connection, there still or ended. */
    record Connection(long connectionId) implements Subject {}

    /** A stream of a connection. */
    record PlayerStream(long connectionId, int messageStreamId) implements Subject {
        public Connection connection() {
            return new Connection(connectionId);
        }
    }

    /** One of the program's handlers. */
    record Handler(String name) implements Subject {}

    /** A conversation that was kept in a file. */
    record Capture(Path file) implements Subject {}

    /** A server that the console itself plays from. */
    record Remote(String url) implements Subject {}
}

package dev.tilecast.app.ui.client;

import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Texts;

/** Selects a server to connect to; which one is typed in the pane. JavaFX thread. */
public final class ConnectCommand {
    private static final String FIRST = "rtmp://127.0.0.1:1935/live/stream";

    private ConnectCommand() {}

    public static ConsoleCommand of(Texts texts, Selection selection) {
        return new ConsoleCommand(
                "client.connect.command",
                texts.of("client.connect.command"),
                null,
                () -> selection.select(new Subject.Remote(FIRST)));
    }
}

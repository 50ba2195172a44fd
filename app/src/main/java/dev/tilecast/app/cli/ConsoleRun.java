package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.doctor.Display;
import dev.tilecast.app.doctor.ToolkitFailure;
import dev.tilecast.app.settings.SavedSettings;
import dev.tilecast.app.settings.SettingsFile;
import dev.tilecast.app.settings.SettingsPlace;
import dev.tilecast.app.ui.ConsoleApplication;
import dev.tilecast.rtmp.RtmpServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the console's window, or serves without one where there is no display. */
final class ConsoleRun {
    private final CompletableFuture<Wiring> wiring;
    private final List<Path> captures;
    private final SavedSettings saved;
    private final AtomicReference<ConsoleApplication> window = new AtomicReference<>();

    /**
     * Listens at the address of the last run where the arguments name none.
     *
     * @param captures to open
     */
    ConsoleRun(ServerArguments arguments, List<Path> captures) {
        this.captures = captures;
        saved = new SavedSettings(new SettingsFile(SettingsPlace.ofThisUser()));
        String last = saved.settings().text("address").orElse(arguments.listen);
        String listen = arguments.namesAddress() ? arguments.listen : last;
        // Beside the toolkit's start, which takes about as long.
        wiring = CompletableFuture.supplyAsync(
                () -> arguments.wiring(listen),
                task -> Thread.ofPlatform().name("wiring").daemon().start(task));
    }

    /** @param onOpened called once the window is there */
    int run(Runnable onOpened) throws InterruptedException {
        Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
        if (whyNoWindow.isEmpty()) {
            whyNoWindow = runWithWindow(onOpened);
        }
        if (whyNoWindow.isPresent()) {
            System.err.println("tilecast: no window: " + whyNoWindow.get() + "; serving without one (Ctrl-C ends it)");
            return new ServeRun(wiring.join(), System.out).run();
        }
        return 0;
    }

    /** @return why the window could not be opened; empty once it was closed */
    private Optional<String> runWithWindow(Runnable onOpened) {
        try {
            ConsoleApplication console = new ConsoleApplication(wiring::join, saved);
            window.set(console);
            try (OrderlyEnd _ = OrderlyEnd.on(console::close)) {
                console.run(captures, onOpened);
            }
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            // A display that refuses this user, or JavaFX without its libraries.
            Optional<String> why = ToolkitFailure.why(e);
            if (why.isEmpty()) {
                throw e;
            }
            return why;
        } finally {
            wiring.join().server().shutdown();
            saved.close();
        }
    }

    /** Where the server listens; empty while it does not. */
    Optional<String> address() {
        RtmpServer server = wiring.join().server();
        return server.isStarted() ? Optional.of(server.listenAddress()) : Optional.empty();
    }

    /** Brings the window forward with these captures. Whether it is there. Any thread. */
    boolean show(List<Path> others) {
        ConsoleApplication console = window.get();
        return console != null && console.show(others);
    }
}

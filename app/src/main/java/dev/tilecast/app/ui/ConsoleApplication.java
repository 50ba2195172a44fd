package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.settings.SavedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Runs the console, once in a process since JavaFX starts only once. */
public final class ConsoleApplication implements AutoCloseable {
    /** The toolkit's thread ends within milliseconds, except on systems where it is the process's own. */
    private static final Duration TOOLKIT_PATIENCE = Duration.ofSeconds(2);

    private static final long SHOW_PATIENCE_SECONDS = 12;

    private final Supplier<Wiring> wiring;
    private final SavedSettings saved;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<ConsoleWindow> window = new AtomicReference<>();
    private final AtomicReference<Thread> toolkit = new AtomicReference<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /** @param saved closed by the caller, after {@link #run} */
    public ConsoleApplication(Wiring wiring, SavedSettings saved) {
        this(() -> wiring, saved);
    }

    /**
     * For parts that are still being made while the toolkit starts.
     *
     * @param wiring asked once, on the JavaFX thread
     * @param saved closed by the caller, after {@link #run}
     */
    public ConsoleApplication(Supplier<Wiring> wiring, SavedSettings saved) {
        this.wiring = wiring;
        this.saved = saved;
    }

    /**
     * Opens the window, starts the server and returns when the window was closed or {@link #close} was called; the
     * server is shut down then and no thread is left. Not on the JavaFX thread.
     *
     * @throws UnsupportedOperationException where there is no display
     */
    public void run() {
        run(List.of(), () -> {});
    }

    /**
     * As {@link #run()}.
     *
     * @param captures opened in the window
     * @param onOpened called once the window is there and later ones may be shown, in this thread
     */
    public void run(List<Path> captures, Runnable onOpened) {
        SoftwareRendering.chooseWhereNothingElseIs();
        Platform.startup(() -> open(captures));
        boolean interrupted = false;
        try {
            opened.await();
            onOpened.run();
            closed.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        interrupted |= release();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void open(List<Path> captures) {
        toolkit.set(Thread.currentThread());
        Platform.setImplicitExit(false);
        Thread.currentThread().setUncaughtExceptionHandler(new WindowFailures());
        try {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            Wiring parts = wiring.get();
            ConsoleWindow console = new ConsoleWindow(parts, stage, saved.settings());
            window.set(console);
            console.open(parts.listen());
            if (saved.isFirstRun() || console.isTourDue()) {
                console.welcome();
            }
            console.openCaptures(captures);
        } catch (RuntimeException e) {
            failure.set(e);
            closed.countDown();
        } finally {
            opened.countDown();
        }
    }

    /** @return whether this thread was interrupted meanwhile */
    private boolean release() {
        boolean interrupted = false;
        ConsoleWindow console = window.get();
        try {
            if (console != null) {
                console.release();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        Platform.exit();
        try {
            // The virtual machine's end would take the renderer from under a frame that is still being drawn.
            Thread thread = toolkit.get();
            if (thread != null) {
                thread.join(TOOLKIT_PATIENCE);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        return interrupted;
    }

    /**
     * Brings the window forward and opens captures in it. Any thread but JavaFX's.
     *
     * @return whether the window was there, and did so in time
     */
    public boolean show(List<Path> captures) {
        ConsoleWindow console = window.get();
        if (console == null || closed.getCount() == 0) {
            return false;
        }
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            console.comeForward();
            console.openCaptures(captures);
            shown.complete(true);
        });
        return shown.completeOnTimeout(false, SHOW_PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Closes the window from outside, such as when the process is asked to end; {@link #run} returns soon. Any thread. */
    @Override
    public void close() {
        closed.countDown();
    }
}

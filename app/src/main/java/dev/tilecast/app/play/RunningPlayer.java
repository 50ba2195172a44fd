package dev.tilecast.app.play;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A player that was started as a child of this process; its last lines of output are kept. Any thread. */
public final class RunningPlayer {
    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 400;
    private static final long GRACE_SECONDS = 3;

    private final Player player;
    private final Process process;
    private final String url;
    private final Deque<String> lines = new ArrayDeque<>();
    private volatile boolean stopped;
    private Thread reader;

    private RunningPlayer(Player player, Process process, String url) {
        this.url = url;
        this.player = player;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param file the program, since a PATH may change
     * @param url that it plays
     * @param folder where it works
     * @param outlives whether it goes on when this process ends; its output is not kept then, since nobody reads it
     * @throws IOException where the system does not start it
     */
    static RunningPlayer start(
            Player player, Path file, List<String> command, String url, File folder, boolean outlives)
            throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.set(0, file.toString());
        ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder).redirectErrorStream(true);
        if (outlives) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = builder.start();
        process.getOutputStream().close();
        RunningPlayer running = new RunningPlayer(player, process, url);
        if (!outlives) {
            running.endWithThisProcess();
        }
        running.reader =
                Thread.ofVirtual().name("output of " + player.program()).start(running::read);
        return running;
    }

    private void endWithThisProcess() {
        Thread end = Thread.ofPlatform().name("end of " + player.program()).unstarted(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        process.onExit().thenRun(() -> {
            try {
                Runtime.getRuntime().removeShutdownHook(end);
            } catch (IllegalStateException shuttingDown) {
                // the hook is at work
            }
        });
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
            }
        } catch (IOException | UncheckedIOException ended) {
            // the program was ended while it wrote
        }
    }

    /** Players overwrite a line of figures by carriage returns, which readLine takes for lines. */
    private synchronized void keep(String line) {
        if (line.isBlank()) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
    }

    public Player player() {
        return player;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Whether it ended by itself with a status other than 0, or, as ffplay does, with 0 and a complaint about its URL. */
    public boolean hasFailed() {
        return !process.isAlive() && !stopped && (process.exitValue() != 0 || complains());
    }

    private boolean complains() {
        return lastLine().startsWith(url + ": ");
    }

    /** Waits until it has ended and all of its output is here. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
        reader.join();
    }

    /** Of one that has ended. */
    public int status() {
        return process.exitValue();
    }

    /** Empty where it wrote nothing. */
    public synchronized String lastLine() {
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** The last ones. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Asks it to end, and ends it where it does not; returns at once. */
    public void stop() {
        stopped = true;
        process.destroy();
        Thread.ofVirtual().name("end of " + player.program()).start(() -> {
            try {
                if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}

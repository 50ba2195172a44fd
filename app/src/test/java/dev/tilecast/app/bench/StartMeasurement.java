package dev.tilecast.app.bench;

import dev.tilecast.app.ui.fixture.VirtualDisplay;
import dev.tilecast.bench.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a person waits for the program, what it takes while nobody is at it, and its size on the disk. The program is
 * the folder that the build makes, or the one named with {@code -Dbench.program}, such as an installed one. The first
 * start of each kind, which fills the disk's cache, does not count.
 */
final class StartMeasurement {
    private static final int STARTS = 10;
    private static final long SETTLE_SECONDS = 60;
    private static final long IDLE_SECONDS = 60;
    /** A window that was mapped and not painted has one colour beside the screen's. */
    private static final int PAINTED = 12;
    /** Shaded scenes have more of what is far from grey, the console and the test card less. */
    private static final int PLAYING = 60;

    private static final double MOST_WINDOW_MILLIS = 1_200;
    private static final double MOST_SERVE_MILLIS = 500;
    private static final double MOST_IDLE_PERCENT = 2;
    private static final double MOST_IDLE_MEGABYTES = 300;
    private static final double MOST_SIZE_MEGABYTES = 220;

    private final ResultTable table;
    private final Path program;

    StartMeasurement(ResultTable table) throws IOException {
        this.table = table;
        program = Path.of(System.getProperty("bench.program", "target/tilecast/bin/tilecast"))
                .toRealPath();
    }

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tilecast-bench");
        try {
            serve(folder);
            if (VirtualDisplay.has("Xvfb")) {
                console(folder);
            } else {
                table.add("start, console", "not measured: Xvfb is not installed");
            }
            size();
        } finally {
            delete(folder);
        }
    }

    private void serve(Path folder) throws IOException, InterruptedException {
        double[] millis = new double[STARTS];
        for (int i = -1; i < STARTS; i++) {
            try (ProgramRun run = new ProgramRun(program, home(folder), "serve", "--listen", "127.0.0.1:0")) {
                millis[Math.max(i, 0)] = run.untilLine();
            }
        }
        add("start, serve: ready", millis, MOST_SERVE_MILLIS);
    }

    private void console(Path folder) throws IOException, InterruptedException {
        double[] mapped = new double[STARTS];
        double[] painted = new double[STARTS];
        double[] playing = new double[STARTS];
        Path memory = Files.createDirectory(folder.resolve("screen"));
        try (VirtualDisplay display = new VirtualDisplay("1600x1000", "-nocursor", "-fbdir", memory.toString())) {
            Map<String, String> environment = home(folder);
            environment.put("DISPLAY", display.name());
            ScreenMemory screen = new ScreenMemory(memory);
            for (int i = -1; i < STARTS; i++) {
                int counted = Math.max(i, 0);
                try (ProgramRun run = new ProgramRun(program, environment, "console", "--listen", "127.0.0.1:0")) {
                    mapped[counted] = run.until(() -> screen.colours(2) == 2);
                    painted[counted] = run.until(() -> screen.colours(PAINTED) == PAINTED);
                    playing[counted] = run.until(() -> screen.vividColours(PLAYING) == PLAYING);
                    if (i == STARTS - 1) {
                        add("start, console: window", mapped, 0);
                        add("start, console: window painted", painted, MOST_WINDOW_MILLIS);
                        add("start, console: demo plays", playing, 0);
                        idle(run);
                    }
                }
            }
        }
    }

    private void idle(ProgramRun run) throws InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        double before = run.processorSeconds();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        double percent = (run.processorSeconds() - before) * 100 / IDLE_SECONDS;
        table.addAtMost("idle console, of a core", percent, MOST_IDLE_PERCENT, "%");
        table.addAtMost("idle console, resident", run.residentMegabytes(), MOST_IDLE_MEGABYTES, "MB");
    }

    private void size() throws IOException {
        try (Stream<Path> files = Files.walk(program.getParent().getParent())) {
            double bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            table.addAtMost("size of " + program.getParent().getParent(), bytes / 1e6, MOST_SIZE_MEGABYTES, "MB");
        }
    }

    /** @param most 0 where the value is for information */
    private void add(String what, double[] millis, double most) {
        Arrays.sort(millis);
        double median = (millis[(STARTS - 1) / 2] + millis[STARTS / 2]) / 2;
        double worst = millis[STARTS - 1];
        if (most == 0) {
            table.add(
                    what + ", median and worst of " + STARTS,
                    ResultTable.number(median) + " ms, " + ResultTable.number(worst) + " ms");
        } else {
            table.addAtMost(what + ", median", median, most, "ms");
            table.addAtMost(what + ", worst of " + STARTS, worst, most, "ms");
        }
    }

    /** Settings and caches of nobody's. */
    private static Map<String, String> home(Path folder) {
        return new HashMap<>(Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}

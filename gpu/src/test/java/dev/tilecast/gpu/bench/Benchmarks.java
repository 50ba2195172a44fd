package dev.tilecast.gpu.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every JMH benchmark of this package and prints one table. A benchmark whose name starts with swscale is FFmpeg's way to
 * do the same; it is what those with RGBA pixels and the same target are compared with. The system property "bench" chooses
 * some by a regular expression.
 */
public final class Benchmarks {
    private static final String ROW = "%-52s%-14s%-15s%-7s%-13s%s%n";
    private static final double WANTED_RATIO = 1;

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        String chosen = System.getProperty("bench", "");
        Options options = new OptionsBuilder()
                .include(chosen.isEmpty() ? "dev\\.tilecast\\.gpu\\.bench\\..*Benchmark\\." : chosen)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(700))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results;
        try {
            results = new Runner(options).run();
        } catch (NoBenchmarksException e) {
            // Another module may have what was asked for.
            System.out.println("gpu: " + e.getMessage());
            return;
        }
        System.out.printf(ROW, "what", "measured", "compared with", "ratio", "wanted", "");
        for (RunResult result : results) {
            print(result, results);
        }
    }

    private static void print(RunResult result, Collection<RunResult> all) {
        String name = name(result);
        Result<?> score = result.getPrimaryResult();
        String measured = number(score.getScore()) + " " + score.getScoreUnit();
        String target = name.endsWith("I420") ? "I420" : "Nv12";
        String reference = "ColorConversionBenchmark.swscaleRgbaTo" + target;
        if (!name.contains(".rgba") || name.contains("16")) {
            System.out.printf(ROW, name, measured, "", "", "", "");
            return;
        }
        all.stream()
                .filter(other -> name(other).equals(reference))
                .mapToDouble(other -> other.getPrimaryResult().getScore())
                .forEach(other -> {
                    double ratio = score.getScore() / other;
                    System.out.printf(
                            ROW,
                            name,
                            measured,
                            number(other) + " " + score.getScoreUnit(),
                            String.format(Locale.ROOT, "%.2f", ratio),
                            String.format(Locale.ROOT, "at most %.2f", WANTED_RATIO),
                            ratio <= WANTED_RATIO ? "ok" : "missed");
                });
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

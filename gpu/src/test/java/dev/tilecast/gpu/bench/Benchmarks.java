package dev.tilecast.gpu.bench;

import dev.tilecast.bench.ResultTable;
import java.util.Collection;
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
        ResultTable table = new ResultTable();
        for (RunResult result : results) {
            add(result, results, table);
        }
        System.out.print(table);
    }

    private static void add(RunResult result, Collection<RunResult> all, ResultTable table) {
        String name = name(result);
        double score = result.getPrimaryResult().getScore();
        String unit = result.getPrimaryResult().getScoreUnit();
        String reference = "ColorConversionBenchmark.swscaleRgbaTo" + (name.endsWith("I420") ? "I420" : "Nv12");
        boolean compared = name.contains(".rgba") && !name.contains("16");
        all.stream()
                .filter(other -> compared && name(other).equals(reference))
                .findFirst()
                .ifPresentOrElse(
                        other -> table.addRatio(
                                name, score, other.getPrimaryResult().getScore(), WANTED_RATIO, unit),
                        () -> table.add(name, ResultTable.number(score) + " " + unit));
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}

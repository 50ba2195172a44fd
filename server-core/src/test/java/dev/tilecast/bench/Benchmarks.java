package dev.tilecast.bench;

import java.util.Comparator;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
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
 * Runs every benchmark of this package, the JMH classes named ...Benchmark, the comparison of screen video with FFmpeg and
 * that of the fan-out with the kernel, and prints one table. The system property "bench" chooses some: "screen" and "fanout"
 * the comparisons, anything else JMH classes by a regular expression.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String chosen = System.getProperty("bench", "");
        ResultTable table = new ResultTable();
        if (chosen.isEmpty() || chosen.equals("screen")) {
            new ScreenVideoComparison(table).run();
        }
        if (chosen.isEmpty() || chosen.equals("fanout")) {
            new FanOutComparison(table).run();
        }
        if (!chosen.equals("screen") && !chosen.equals("fanout")) {
            runJmh(chosen.isEmpty() ? "dev\\.tilecast\\.bench\\..*Benchmark\\." : chosen, table);
        }
        System.out.print(table);
    }

    private static void runJmh(String include, ResultTable table) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(700))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            new Runner(options)
                    .run().stream()
                            .sorted(Comparator.comparing(Benchmarks::name))
                            .forEach(result -> add(result, table));
        } catch (NoBenchmarksException e) {
            // Another module may have what was asked for.
            System.out.println("server-core: " + e.getMessage());
        }
    }

    private static void add(RunResult result, ResultTable table) {
        String name = name(result);
        Result<?> primary = result.getPrimaryResult();
        Optional<WantedResult> wanted = WantedResult.of(name);
        String unit = wanted.map(WantedResult::unit).orElse(primary.getScoreUnit());
        wanted.ifPresentOrElse(
                target -> table.addAtLeast(name, primary.getScore(), target.atLeast(), unit),
                () -> table.add(name, ResultTable.number(primary.getScore()) + " " + unit));
        double allocated =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        wanted.ifPresentOrElse(
                target -> table.addAtMost(
                        name + ", allocated", allocated * target.operations(), target.mostAllocated(), "B a message"),
                () -> table.add(name + ", allocated", ResultTable.number(allocated) + " B"));
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        StringBuilder name = new StringBuilder(parts[parts.length - 2] + "." + parts[parts.length - 1]);
        for (String key : result.getParams().getParamsKeys()) {
            name.append(' ').append(key).append('=').append(result.getParams().getParam(key));
        }
        return name.toString();
    }
}

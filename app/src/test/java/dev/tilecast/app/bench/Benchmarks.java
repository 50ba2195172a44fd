package dev.tilecast.app.bench;

import dev.tilecast.bench.ResultTable;
import java.io.IOException;

/** Runs the benchmarks of the whole program and prints one table. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String chosen = System.getProperty("bench", "");
        ResultTable table = new ResultTable();
        if (chosen.isEmpty() || chosen.equals("broadcast")) {
            new BroadcastComparison(table).run();
        }
        if (chosen.isEmpty() || chosen.equals("join")) {
            new JoinComparison(table).run();
        }
        if (chosen.isEmpty() || chosen.equals("start")) {
            new StartMeasurement(table).run();
        }
        System.out.print(table);
    }
}

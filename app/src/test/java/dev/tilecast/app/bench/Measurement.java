package dev.tilecast.app.bench;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a {@link BroadcastProgram} measured, in milliseconds; CPU time is that of its whole process. */
record Measurement(
        double cpuPerFrame,
        double frames,
        double encodingMedian,
        double encoding99,
        double wholeMedian,
        double whole99) {

    static Measurement parse(String line) {
        double[] values =
                Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Measurement(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    @Override
    public String toString() {
        return DoubleStream.of(cpuPerFrame, frames, encodingMedian, encoding99, wholeMedian, whole99)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }
}

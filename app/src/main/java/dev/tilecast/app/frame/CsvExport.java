package dev.tilecast.app.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frames as comma-separated values, a line each (RFC 4180); what is not known is empty. */
public final class CsvExport {
    private static final String TITLES = "sequence,number,kind,fate,timestamp_ms,bytes,"
            + "waiting_ms,encoding_ms,queueing_ms,sending_ms,whole_ms,published_ns";
    private static final String END = "\r\n";

    private CsvExport() {}

    public static String of(List<RecordedFrame> frames) {
        return frames.stream().map(CsvExport::line).collect(Collectors.joining(END, TITLES + END, END));
    }

    private static String line(RecordedFrame frame) {
        StageTimes times = frame.times();
        return Stream.of(
                        Long.toString(frame.sequence()),
                        frame.number() == 0 ? "" : Long.toString(frame.number()),
                        frame.kind().name().toLowerCase(Locale.ROOT),
                        frame.fate().name().toLowerCase(Locale.ROOT),
                        Long.toString(frame.timestamp()),
                        Integer.toString(frame.bytes()),
                        millis(times.waitingMillis()),
                        millis(times.encodingMillis()),
                        millis(times.queueingMillis()),
                        millis(times.sendingMillis()),
                        millis(times.wholeMillis()),
                        times.published() == 0 ? "" : Long.toString(times.published()))
                .collect(Collectors.joining(","));
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}

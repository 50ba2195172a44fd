package dev.tilecast.app.frame;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Figures of some frames.
 *
 * @param keySizes of key frames, in bytes
 * @param interSizes of inter frames, in bytes
 * @param sizes of all video frames that were not lost, in bytes
 * @param encoding in milliseconds
 * @param latency from the canvas to the last byte taken by the operating system, in milliseconds
 * @param keyFrameFrames frames from one key frame to the next, the mean; NaN before the second
 * @param keyFrameSeconds the same in seconds
 * @param bitsPerSecond over all of them; NaN where they take no time
 * @param framesPerSecond the same
 * @param lost dropped and skipped ones
 */
public record FrameStatistics(
        Summary keySizes,
        Summary interSizes,
        Summary sizes,
        Summary encoding,
        Summary latency,
        double keyFrameFrames,
        double keyFrameSeconds,
        double bitsPerSecond,
        double framesPerSecond,
        int lost) {
    private static final double MILLIS = 1_000;

    /** @param all oldest first; sound does not count */
    public static FrameStatistics of(List<RecordedFrame> all) {
        List<RecordedFrame> sent = all.stream()
                .filter(frame -> frame.kind().isVideo() && !frame.fate().isLost())
                .toList();
        double seconds = millis(sent, 0, sent.size() - 1) / MILLIS;
        // The last frame's bytes belong to the time behind it.
        double bits = 8.0
                * sent.stream()
                        .limit(Math.max(0, sent.size() - 1))
                        .mapToLong(RecordedFrame::bytes)
                        .sum();
        int lost = (int) all.stream().filter(frame -> frame.fate().isLost()).count();
        double[] interval = keyFrameInterval(sent);
        return new FrameStatistics(
                sizes(sent, frame -> frame.kind() == FrameKind.KEY),
                sizes(sent, frame -> frame.kind() == FrameKind.INTER),
                sizes(sent, frame -> true),
                times(sent, frame -> frame.times().encodingMillis()),
                times(sent, frame -> frame.times().wholeMillis()),
                interval[0],
                interval[1],
                seconds > 0 ? bits / seconds : Double.NaN,
                seconds > 0 ? (sent.size() - 1) / seconds : Double.NaN,
                lost);
    }

    private static Summary sizes(List<RecordedFrame> frames, Predicate<RecordedFrame> which) {
        return Summary.of(
                frames.stream().filter(which).mapToDouble(RecordedFrame::bytes).toArray());
    }

    private static Summary times(List<RecordedFrame> frames, ToDoubleFunction<RecordedFrame> time) {
        return Summary.of(frames.stream().mapToDouble(time).toArray());
    }

    /** In frames and in seconds. */
    private static double[] keyFrameInterval(List<RecordedFrame> frames) {
        int first = -1;
        int last = -1;
        int intervals = -1;
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).kind() == FrameKind.KEY) {
                first = first < 0 ? i : first;
                last = i;
                intervals++;
            }
        }
        if (intervals < 1) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double millis = millis(frames, first, last);
        return new double[] {(double) (last - first) / intervals, millis / MILLIS / intervals};
    }

    /** Media time from one frame to another; timestamps go back where a player begins anew. */
    private static long millis(List<RecordedFrame> frames, int first, int last) {
        long sum = 0;
        for (int i = first + 1; i <= last; i++) {
            sum += Math.max(0, frames.get(i).timestamp() - frames.get(i - 1).timestamp());
        }
        return sum;
    }
}

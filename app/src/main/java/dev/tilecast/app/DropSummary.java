package dev.tilecast.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Sums up what slow players lose, so that one that stays slow does not fill the log: a line when it begins, at most one each
 * {@link #PERIOD_NANOS} while it lasts, one when the player has kept up for so long. Pure: the clock is passed in. One
 * thread at a time.
 */
final class DropSummary {
    static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A message stream of a connection. */
    record StreamId(long connection, int stream) {}

    /**
     * What there is to say of a player after the line with which it began.
     *
     * @param frames that it lost since the last line about it
     * @param all that it lost since it began to be slow
     * @param keepsUp whether it is over
     */
    record Line(StreamId stream, long frames, long all, boolean keepsUp, String reason) {}

    private static final class Slow {
        private final String reason;
        private long saidAt;
        private long lastAt;
        private long frames;
        private long all;

        private Slow(long nanoTime, String reason) {
            this.reason = reason;
            saidAt = nanoTime;
        }

        private Line line(StreamId stream, boolean keepsUp) {
            Line line = new Line(stream, frames, all, keepsUp, reason);
            frames = 0;
            return line;
        }
    }

    private final Map<StreamId, Slow> slow = new LinkedHashMap<>();

    /** Takes note of lost frames. Whether the player was not slow before, which is to be said at once. */
    boolean begins(StreamId stream, int frames, String reason, long nanoTime) {
        Slow player = slow.get(stream);
        boolean begins = player == null;
        if (begins) {
            player = new Slow(nanoTime, reason);
            slow.put(stream, player);
        } else {
            player.frames += frames;
        }
        player.all += frames;
        player.lastAt = nanoTime;
        return begins;
    }

    /** The lines that are due. */
    List<Line> due(long nanoTime) {
        List<Line> lines = new ArrayList<>();
        slow.entrySet().removeIf(entry -> {
            Slow player = entry.getValue();
            if (nanoTime - player.saidAt < PERIOD_NANOS) {
                return false;
            }
            boolean keepsUp = nanoTime - player.lastAt >= PERIOD_NANOS;
            lines.add(player.line(entry.getKey(), keepsUp));
            player.saidAt = nanoTime;
            return keepsUp;
        });
        return lines;
    }

    /** When {@link #due} has something to say at the soonest; empty where nobody is slow. */
    OptionalLong dueAt() {
        return slow.values().stream()
                .mapToLong(player -> player.saidAt + PERIOD_NANOS)
                .reduce((one, other) -> one - other < 0 ? one : other);
    }

    /** Forgets streams that have ended; the lines say what they lost last. */
    List<Line> ended(Predicate<StreamId> which) {
        List<Line> lines = new ArrayList<>();
        slow.entrySet().removeIf(entry -> {
            boolean ended = which.test(entry.getKey());
            if (ended && entry.getValue().frames > 0) {
                lines.add(entry.getValue().line(entry.getKey(), false));
            }
            return ended;
        });
        return lines;
    }
}

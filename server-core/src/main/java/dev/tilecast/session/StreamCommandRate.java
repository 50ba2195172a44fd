package dev.tilecast.session;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Bounds the commands that change a stream: each has the program called, and most are told of in the log. */
final class StreamCommandRate {
    private final int mostPerSecond;
    private final CallRate rate;
    private final Consumer<String> close;
    private final LongSupplier nowMillis;

    StreamCommandRate(int mostPerSecond, Consumer<String> close, LongSupplier nowMillis) {
        this.mostPerSecond = mostPerSecond;
        this.close = close;
        this.nowMillis = nowMillis;
        rate = new CallRate(mostPerSecond);
    }

    /**
     * Counts the command.
     *
     * @return false where it is above the bound, and the connection closes
     */
    boolean allow(Command command) {
        if (!changesStreams(command) || rate.allow(nowMillis.getAsLong())) {
            return true;
        }
        close.accept("more than " + mostPerSecond + " stream commands per second");
        return false;
    }

    private static boolean changesStreams(Command command) {
        return switch (command) {
            case Command.CreateStream ignored -> true;
            case Command.DeleteStream ignored -> true;
            case Command.CloseStream ignored -> true;
            case Command.Play ignored -> true;
            case Command.PlayStop ignored -> true;
            case Command.Pause ignored -> true;
            default -> false;
        };
    }
}

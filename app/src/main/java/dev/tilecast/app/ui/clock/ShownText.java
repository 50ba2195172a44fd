package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.ShownClock;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was read, or why nothing was, for people. */
final class ShownText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SS", Locale.ROOT);

    private ShownText() {}

    static String of(Texts texts, ShownClock shown) {
        return switch (shown) {
            case ShownClock.Read read ->
                texts.of(
                        "clock.read",
                        Numbers.whole(read.frameNumber()),
                        TIME.format(read.time()),
                        Numbers.decimal(read.confidence() * 100, 0));
            case ShownClock.Refused(ShownClock.Reason reason) ->
                texts.of("clock.refused." + reason.name().toLowerCase(Locale.ROOT));
        };
    }
}

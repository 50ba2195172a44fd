package dev.tilecast.net;

import dev.tilecast.observe.RoundTrip;
import dev.tilecast.observe.RoundTrip.Source;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long it takes to a client and back, measured only when somebody asks. On the event loop, but for {@link #last}. */
final class RoundTrips {
    private static final Logger LOG = LoggerFactory.getLogger(RoundTrips.class);

    /** A little less than a second, for those who ask each second. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

    private final Supplier<OptionalLong> tcpMicros;
    private final Runnable ping;
    private volatile RoundTrip last;
    private long measuredAt;
    private boolean measured;

    /**
     * @param tcpMicros what the operating system measures; empty where it cannot be asked
     * @param ping is used then
     */
    RoundTrips(Supplier<OptionalLong> tcpMicros, Runnable ping) {
        this.tcpMicros = tcpMicros;
        this.ping = ping;
    }

    void measure() {
        long now = System.nanoTime();
        if (measured && now - measuredAt < REST_NANOS) {
            return;
        }
        measured = true;
        measuredAt = now;
        try {
            tcpMicros.get().ifPresentOrElse(micros -> last = new RoundTrip(micros / 1e3, Source.TCP, now), ping);
        } catch (RuntimeException closed) {
            LOG.debug("the socket tells no round trip", closed);
        }
    }

    void pinged(long millis) {
        last = new RoundTrip(millis, Source.PING, System.nanoTime());
    }

    /** Any thread. */
    Optional<RoundTrip> last() {
        return Optional.ofNullable(last);
    }
}

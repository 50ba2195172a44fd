package dev.tilecast.net;

import dev.tilecast.observe.RefusedAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The addresses from which no connection is taken for a time. Any thread. */
final class RefusedAddresses {
    private final Map<InetAddress, RefusedAddress> refused = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** @param clock in nanoseconds */
    RefusedAddresses(LongSupplier clock) {
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where that is no IP address, or no time */
    static InetAddress parse(String address) {
        String text = address.strip();
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        try {
            return InetAddress.ofLiteral(bracketed ? text.substring(1, text.length() - 1) : text);
        } catch (IllegalArgumentException noAddress) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no IP address; write one without a port, such as 192.0.2.7 or 2001:db8::7",
                    noAddress);
        }
    }

    void refuse(InetAddress address, Duration time, String reason) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("an address is refused for a time above 0, not " + time);
        }
        refused.put(address, new RefusedAddress(address.getHostAddress(), reason, clock.getAsLong() + time.toNanos()));
    }

    boolean allow(InetAddress address) {
        return refused.remove(address) != null;
    }

    /** Why that address is not let in now. */
    Optional<String> reason(InetAddress address) {
        RefusedAddress found = refused.get(address);
        if (found == null) {
            return Optional.empty();
        }
        long left = found.untilNanoTime() - clock.getAsLong();
        if (left <= 0) {
            refused.remove(address, found);
            return Optional.empty();
        }
        return Optional.of("the address is refused for another " + (TimeUnit.NANOSECONDS.toSeconds(left) + 1) + " s: "
                + found.reason());
    }

    /** Those that are not let in now, the one that is first let in again before the others. */
    List<RefusedAddress> list() {
        long now = clock.getAsLong();
        refused.values().removeIf(each -> each.untilNanoTime() - now <= 0);
        return refused.values().stream()
                .sorted(Comparator.comparingLong(each -> each.untilNanoTime() - now))
                .toList();
    }
}

package dev.tilecast.net;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bounds the connections in all and per address. Any thread. */
final class ConnectionLimits {
    private final int most;
    private final int mostPerAddress;
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();
    private int all;

    ConnectionLimits(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Counts a connection in, or says why it may not be. */
    synchronized Optional<String> enter(InetAddress address) {
        if (all >= most) {
            return Optional.of("there are " + all + " connections already, which is the limit");
        }
        int same = perAddress.getOrDefault(address, 0);
        if (same >= mostPerAddress && !address.isLoopbackAddress()) {
            return Optional.of("there are " + same + " connections from " + address.getHostAddress()
                    + " already, which is the limit per address");
        }
        all++;
        perAddress.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    synchronized void leave(InetAddress address) {
        all--;
        perAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}

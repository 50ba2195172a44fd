package dev.tilecast.app.interop;

import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What a player of a broadcast got in some seconds.
 *
 * @param share of the frames that were encoded then
 * @param mostQueuedMillis media time that waited for any of the broadcast's players
 */
record Delivery(double framesPerSecond, double share, long longestGapMillis, long mostQueuedMillis) {

    /** Lets the player watch for so long. */
    static Delivery during(int seconds, WatchingClient player, NoiseBroadcast noise) throws IOException {
        player.next();
        long encodedBefore = noise.broadcast().snapshot().framesEncoded();
        long begin = System.nanoTime();
        long last = begin;
        long frames = 0;
        long longest = 0;
        long queued = 0;
        while (last - begin < TimeUnit.SECONDS.toNanos(seconds)) {
            player.next();
            long now = System.nanoTime();
            frames++;
            longest = Math.max(longest, now - last);
            queued = Math.max(queued, queuedMillis(noise));
            last = now;
        }
        long encoded = noise.broadcast().snapshot().framesEncoded() - encodedBefore;
        return new Delivery(
                frames * 1e9 / (last - begin),
                (double) frames / encoded,
                TimeUnit.NANOSECONDS.toMillis(longest),
                queued);
    }

    private static long queuedMillis(NoiseBroadcast noise) {
        long most = 0;
        for (ConnectionSnapshot connection : noise.server().snapshot().connections()) {
            most = Math.max(
                    most,
                    connection.streams().stream()
                            .mapToLong(StreamSnapshot::queuedMillis)
                            .max()
                            .orElse(0));
        }
        return most;
    }
}

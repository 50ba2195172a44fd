package dev.tilecast.observe;

/**
 * An address from which no connection is taken for a time.
 *
 * @param address without a port, such as {@code 192.0.2.7}
 * @param reason why, in the words of whoever refused it
 * @param untilNanoTime {@link System#nanoTime()} when it is let in again
 */
public record RefusedAddress(String address, String reason, long untilNanoTime) {}

package dev.tilecast.rtmp;

/** A listener's place among a server's listeners; closing it ends the telling. Any thread. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}

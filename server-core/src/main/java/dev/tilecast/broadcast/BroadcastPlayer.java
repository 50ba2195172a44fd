package dev.tilecast.broadcast;

import java.util.concurrent.Executor;

/** One that watches a broadcast. Must return at once. */
public interface BroadcastPlayer {
    /** What a player says to a frame. */
    enum Answer {
        /** It takes frames as fast as they come. */
        KEEPS_UP,
        /** Frames wait for it, or were left out. */
        BEHIND,
        /** Frames were left out, and it could go on from a key frame now. */
        NEEDS_KEY_FRAME
    }

    /**
     * {@return what {@link #offer} is called on, one task at a time: the thread that sends, where there is one} Players
     * that have the same one are offered a frame together. Any thread; always the same answer.
     */
    default Executor thread() {
        return Lane.ENCODE_THREAD;
    }

    /**
     * {@return whether it would send a frame at once, as far as a glance without a lock tells; asked of several players
     * before they are offered the frame, so that the processor fetches the memory of all of them together} On {@link
     * #thread()}.
     */
    default boolean isReady() {
        return true;
    }

    /**
     * Takes the frame into its queue or leaves it out. The first one is a key frame.
     *
     * @param frame the same object for all players
     * @return whether it was taken, and what the player wants next
     */
    Answer offer(BroadcastFrame frame);

    /**
     * {@return whether it retains the payloads that it needs behind {@link #offer}, and releases them, so that their
     * memory is used again} Otherwise frames stay as they are for as long as the player refers to them.
     */
    default boolean retainsPayloads() {
        return false;
    }

    /** {@return frames left out since it joined, as it did not keep up} Any thread. */
    long framesDropped();

    /**
     * It gets no more frames, other than by leaving. Any thread.
     *
     * @param failed false where the program closed the broadcast
     * @param reason for people
     */
    void ended(boolean failed, String reason);

    /**
     * It gets no more frames, since the program that makes the pictures failed. Any thread.
     *
     * @param handler the class that threw
     * @param thrown what it threw
     * @param reason for people
     */
    default void failed(String handler, Throwable thrown, String reason) {
        ended(true, reason);
    }

    /**
     * A frame was left out before it could be offered, since {@link #thread} has not begun with those before it; counted
     * already. On the encode thread, which must not wait for that one.
     *
     * @param frame its payload is valid during the call
     */
    default void missed(BroadcastFrame frame) {}
}

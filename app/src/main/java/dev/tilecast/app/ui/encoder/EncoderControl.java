package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.demo.ForeseenEncoders;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.observe.BroadcastSnapshot;

/** What the panel needs of a broadcast. Any thread but JavaFX's, since an answer may wait for a frame. */
public interface EncoderControl {
    /** As {@link Broadcast#snapshot} does. */
    BroadcastSnapshot snapshot();

    /** What would encode, and why not something better, were a player to come now. */
    String foreseenEncoder();

    /** As {@link Broadcast#setParameter} does. */
    void setParameter(String name, String value);

    /** As {@link Broadcast#requestKeyFrame} does. */
    void requestKeyFrame();

    /** That of a broadcast; equal for the same one. */
    static EncoderControl of(Broadcast broadcast, ForeseenEncoders foreseen) {
        return new OfBroadcast(broadcast, foreseen);
    }

    /** Forwards to the broadcast. */
    record OfBroadcast(Broadcast broadcast, ForeseenEncoders foreseen) implements EncoderControl {
        @Override
        public BroadcastSnapshot snapshot() {
            return broadcast.snapshot();
        }

        @Override
        public String foreseenEncoder() {
            return foreseen.of(broadcast.codecName(), broadcast.snapshot().parameters());
        }

        @Override
        public void setParameter(String name, String value) {
            broadcast.setParameter(name, value);
        }

        @Override
        public void requestKeyFrame() {
            broadcast.requestKeyFrame();
        }
    }
}

package dev.tilecast.app.tap;

import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastTap;
import dev.tilecast.broadcast.EncodedFrame;
import dev.tilecast.observe.LatencyStage;
import java.util.concurrent.TimeUnit;

/** A broadcast's frames, with the time of their canvas as timestamp. */
record EncodedTap(SentFrames listener) implements BroadcastTap {
    @Override
    public void encoded(EncodedFrame encoded) {
        BroadcastFrame frame = encoded.frame();
        frame.configuration().ifPresent(configuration -> listener.configured(configuration.bytes()));
        listener.sent(new SentFrame(
                encoded.number(),
                frame.isKeyFrame() ? SentFrame.Media.KEY_FRAME : SentFrame.Media.INTER_FRAME,
                TimeUnit.NANOSECONDS.toMillis(frame.nanoTime()) & 0xFFFF_FFFFL,
                System.nanoTime(),
                frame.data().bytes()));
    }

    @Override
    public void passed(long number, LatencyStage stage, long nanos) {}
}

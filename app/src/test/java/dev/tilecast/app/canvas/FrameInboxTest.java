package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tilecast.broadcast.BroadcastFormat;
import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.broadcast.FrameTimes;
import dev.tilecast.broadcast.SharedPayload;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameInboxTest {
    private final FrameInbox inbox = new FrameInbox(() -> {});

    @Test
    void framesBeforeTheFirstKeyFrameAreLeftOut() {
        inbox.offer(frame(1, false));
        inbox.offer(frame(2, true));
        inbox.offer(frame(3, false));
        assertEquals(2, inbox.poll().canvasNanoTime());
        assertEquals(3, inbox.poll().canvasNanoTime());
        assertNull(inbox.poll());
    }

    @Test
    void aDecoderThatIsTooSlowGoesOnFromTheNextKeyFrame() {
        inbox.offer(frame(0, true));
        for (int i = 1; i <= 130; i++) {
            assertEquals(Answer.KEEPS_UP, inbox.offer(frame(i, false)), "no other player has to wait for it");
        }
        assertNull(inbox.poll());
        inbox.offer(frame(200, true));
        assertEquals(200, inbox.poll().canvasNanoTime());
        assertNull(inbox.poll());
        assertEquals(0, inbox.framesDropped());
    }

    @Test
    void aFrameIsCopied() {
        ByteBuffer memory = ByteBuffer.allocateDirect(SharedPayload.HEADER_ROOM + 1);
        memory.put(SharedPayload.HEADER_ROOM, (byte) 7);
        inbox.offer(frame(1, true, memory));
        memory.put(SharedPayload.HEADER_ROOM, (byte) 9);
        assertEquals(7, inbox.poll().data().get(0));
    }

    private static BroadcastFrame frame(long nanoTime, boolean keyFrame) {
        return frame(nanoTime, keyFrame, ByteBuffer.allocateDirect(SharedPayload.HEADER_ROOM + 1));
    }

    private static BroadcastFrame frame(long nanoTime, boolean keyFrame, ByteBuffer memory) {
        SharedPayload payload = new SharedPayload(memory);
        return new BroadcastFrame(
                new BroadcastFormat(4, 4, 30),
                Optional.empty(),
                new VideoData(payload.bytes(), keyFrame),
                payload,
                nanoTime,
                FrameTimes.none());
    }
}

package dev.tilecast.app.frame;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The last frames of one stream, bounded by count and bytes: above the bytes the oldest frames lose their payloads, above
 * the count they go. Any thread fills and reads it; who fills is held up for a copy of the payload only.
 */
public final class FrameRecording {
    /** A minute at 30 frames per second. */
    public static final int MOST_FRAMES = 1_800;

    public static final long MOST_BYTES = 48L << 20;

    private final int mostFrames;
    private final long mostBytes;
    private final Deque<RecordedSlot> slots = new ArrayDeque<>();
    private final Deque<RecordedSlot> kept = new ArrayDeque<>();
    private final Deque<Integer> keptBytes = new ArrayDeque<>();
    private final Deque<Long> numbers = new ArrayDeque<>();
    private final Map<Long, RecordedSlot> byNumber = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private FrameDescription description = FrameDescription.none();
    private long bytes;
    private long sequence;

    public FrameRecording() {
        this(MOST_FRAMES, MOST_BYTES);
    }

    public FrameRecording(int mostFrames, long mostBytes) {
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
    }

    /** Grows with everything that is recorded: a reader that knows this number has seen all. */
    public long changes() {
        return changes.get();
    }

    /** How many frames were recorded so far. */
    public synchronized long recorded() {
        return sequence;
    }

    /** Size and rate of the frames to come, in pixels and per second. */
    synchronized void describe(int width, int height, double framesPerSecond) {
        description = description.of(width, height, framesPerSecond);
    }

    /** The configuration that the frames to come need. */
    synchronized void configure(ByteBuffer payload) {
        description = description.configuredBy(payload);
    }

    /**
     * Records a frame.
     *
     * @param payload is copied; null for none
     */
    synchronized void add(
            long number, FrameKind kind, FrameFate fate, long timestamp, StageTimes times, ByteBuffer payload) {
        ByteBuffer copy = payload == null ? null : copy(payload);
        int size = copy == null ? 0 : copy.remaining();
        RecordedSlot slot = new RecordedSlot(new RecordedFrame(
                ++sequence, number, kind, fate, size, timestamp, System.nanoTime(), times, description, copy));
        slots.addLast(slot);
        numbers.addLast(number);
        if (number != 0) {
            byNumber.put(number, slot);
        }
        if (copy != null) {
            kept.addLast(slot);
            keptBytes.addLast(size);
            bytes += size;
        }
        trim();
        changes.incrementAndGet();
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        return ByteBuffer.allocate(payload.remaining()).put(payload.duplicate()).flip();
    }

    private void trim() {
        while (slots.size() > mostFrames) {
            RecordedSlot gone = slots.removeFirst();
            byNumber.remove(numbers.removeFirst());
            if (kept.peekFirst() == gone) {
                kept.removeFirst();
                bytes -= keptBytes.removeFirst();
            }
        }
        while (bytes > mostBytes && kept.size() > 1) {
            kept.removeFirst().forgetPayload();
            bytes -= keptBytes.removeFirst();
        }
    }

    /** A player's queue took the frame, so long after its encoding. Any thread, often. */
    void queuedAfter(long number, long nanos) {
        change(number, slot -> slot.queued(slot.begunTimes().encodeEnd() + nanos));
    }

    /** The last byte left, so long after the canvas. */
    void writtenAfter(long number, long nanos) {
        change(number, slot -> slot.written(slot.begunTimes().published() + nanos));
    }

    void written(long number, long nanoTime) {
        change(number, slot -> slot.written(nanoTime));
    }

    void dropped(long number) {
        change(number, RecordedSlot::dropped);
    }

    private void change(long number, Consumer<RecordedSlot> what) {
        RecordedSlot slot = byNumber.get(number);
        if (slot != null) {
            what.accept(slot);
            changes.incrementAndGet();
        }
    }

    /** The frames as they are now, oldest first. */
    public synchronized List<RecordedFrame> snapshot() {
        List<RecordedFrame> frames = new ArrayList<>(slots.size());
        for (RecordedSlot slot : slots) {
            frames.add(slot.current());
        }
        return frames;
    }
}

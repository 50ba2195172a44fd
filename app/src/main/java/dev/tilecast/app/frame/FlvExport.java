package dev.tilecast.app.frame;

import dev.tilecast.wire.flv.FlvFile;
import dev.tilecast.wire.flv.FlvTag;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;

/** Writes recorded frames as a file that every player opens: it begins with a key frame, and lost frames are left out. */
public final class FlvExport {
    private static final double MILLIS = 1_000;

    private FlvExport() {}

    /**
     * The frames of a range that can be written, with those before it that the first one needs.
     *
     * @param frames of one recording, oldest first
     * @param firstSequence of the range
     * @param lastSequence of the range
     * @return empty where there is no key frame
     */
    public static List<RecordedFrame> range(List<RecordedFrame> frames, long firstSequence, long lastSequence) {
        OptionalInt key = keyFrame(frames, firstSequence, lastSequence);
        if (key.isEmpty()) {
            return List.of();
        }
        return frames.subList(key.getAsInt(), frames.size()).stream()
                .filter(frame -> frame.sequence() <= lastSequence && isWritable(frame))
                .toList();
    }

    /** The last one at or before the range's begin, else the first one behind it. */
    private static OptionalInt keyFrame(List<RecordedFrame> frames, long firstSequence, long lastSequence) {
        int found = -1;
        for (int i = 0; i < frames.size() && frames.get(i).sequence() <= lastSequence; i++) {
            RecordedFrame frame = frames.get(i);
            if (frame.kind() == FrameKind.KEY
                    && isWritable(frame)
                    && (found < 0 || frame.sequence() <= firstSequence)) {
                found = i;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static boolean isWritable(RecordedFrame frame) {
        return frame.isKept() && !frame.fate().isLost();
    }

    /**
     * Writes a file.
     *
     * @param range as {@link #range} gives it; not empty
     */
    public static void write(List<RecordedFrame> range, OutputStream out) throws IOException {
        RecordedFrame first = range.getFirst();
        long begin = first.timestamp();
        boolean audio = range.stream().anyMatch(frame -> frame.kind() == FrameKind.AUDIO);
        ByteBuf header = Unpooled.buffer();
        FlvFile.writeHeader(audio, true, header);
        flush(header, out);
        FrameDescription description = first.description();
        ByteBuf metadata = new OnMetaData(description.width(), description.height(), description.framesPerSecond())
                .write(seconds(range), VideoPayload.of(first.payload()).codecId());
        tag(MessageType.DATA_AMF0, 0, metadata, out);
        FrameDescription described = null;
        int time = 0;
        for (RecordedFrame frame : range) {
            // A player that began anew began at 0 again.
            time = (int) Math.max(time, frame.timestamp() - begin);
            if (frame.kind().isVideo() && frame.description() != described) {
                boolean sameConfiguration = described != null
                        && described.configuration().equals(frame.description().configuration());
                described = frame.description();
                if (described.configuration().hasRemaining() && !sameConfiguration) {
                    tag(MessageType.VIDEO, time, Unpooled.wrappedBuffer(described.configuration()), out);
                }
            }
            int type = frame.kind().isVideo() ? MessageType.VIDEO : MessageType.AUDIO;
            tag(type, time, Unpooled.wrappedBuffer(frame.payload()), out);
        }
    }

    /** The last frame lasts as long as the others do on average. */
    private static double seconds(List<RecordedFrame> range) {
        double whole = (range.getLast().timestamp() - range.getFirst().timestamp()) / MILLIS;
        return range.size() < 2 ? 0 : whole * range.size() / (range.size() - 1);
    }

    private static void tag(int type, int timestamp, ByteBuf data, OutputStream out) throws IOException {
        ByteBuf tag = Unpooled.buffer();
        new FlvTag(type, timestamp, data).write(tag);
        flush(tag, out);
        data.release();
    }

    private static void flush(ByteBuf bytes, OutputStream out) throws IOException {
        bytes.readBytes(out, bytes.readableBytes());
        bytes.release();
    }
}

package dev.tilecast.wire.chunk;

import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.List;

/** Writes chunk headers (RTMP specification, section 5.3.1) and remembers each chunk stream's last one. */
final class ChunkHeaderWriter {
    static final int MAX_FIRST = 18;
    static final int MAX_CONTINUATION = 7;
    private static final int EXTENDED = 0xFFFFFF;
    private static final int MAX_ID = 65599;

    private Last[] lasts = new Last[4];
    private int count;
    /** Media is most of what there is: nearly always it is the same chunk stream again. */
    private Last latest;

    /** The header that the next one of its chunk stream may refer to. */
    private static final class Last {
        final int id;
        int timestamp;
        int length;
        int typeId;
        int messageStreamId;

        /** Negative behind fmt 0: readers differ on what fmt 3 would add then. */
        int delta;

        Last(int id) {
            this.id = id;
        }

        ChunkState.Stream state() {
            return new ChunkState.Stream(
                    id,
                    timestamp,
                    Math.max(0, delta),
                    length,
                    typeId,
                    messageStreamId,
                    isExtended(timestamp) ? timestamp : null,
                    null);
        }
    }

    List<ChunkState.Stream> states() {
        return Arrays.stream(lasts, 0, count).map(Last::state).toList();
    }

    boolean hasWritten() {
        return latest != null && latest.length > 0;
    }

    void writeFirst(MessageHeader header, ByteBuf out) {
        Last last = find(header.chunkStreamId());
        boolean fresh = last == null;
        if (fresh) {
            last = add(header.chunkStreamId());
        }
        int time = header.timestamp();
        int delta = time - last.timestamp;
        boolean extended = isExtended(time);
        boolean absolute = fresh
                || extended
                || header.messageStreamId() != last.messageStreamId
                || Integer.compareUnsigned(time, last.timestamp) < 0;
        boolean sameMessage = header.length() == last.length && header.typeId() == last.typeId;
        if (absolute) {
            writeBasic(0, last.id, out);
            writeTime(time, out);
            writeLengthAndType(header, out);
            out.writeIntLE(header.messageStreamId());
            if (extended) {
                out.writeInt(time);
            }
        } else if (!sameMessage) {
            writeBasic(1, last.id, out);
            out.writeMedium(delta);
            writeLengthAndType(header, out);
        } else if (delta != last.delta) {
            writeBasic(2, last.id, out);
            out.writeMedium(delta);
        } else {
            writeBasic(3, last.id, out);
        }
        last.timestamp = time;
        last.length = header.length();
        last.typeId = header.typeId();
        last.messageStreamId = header.messageStreamId();
        last.delta = absolute ? -1 : delta;
    }

    void writeContinuation(MessageHeader header, ByteBuf out) {
        writeBasic(3, header.chunkStreamId(), out);
        if (isExtended(header.timestamp())) {
            out.writeInt(header.timestamp());
        }
    }

    private static boolean isExtended(int timestamp) {
        return Integer.compareUnsigned(timestamp, EXTENDED) >= 0;
    }

    private static void writeTime(int time, ByteBuf out) {
        out.writeMedium(isExtended(time) ? EXTENDED : time);
    }

    private static void writeLengthAndType(MessageHeader header, ByteBuf out) {
        out.writeMedium(header.length()).writeByte(header.typeId());
    }

    private static void writeBasic(int format, int id, ByteBuf out) {
        if (id < 64) {
            out.writeByte(format << 6 | id);
        } else if (id < 320) {
            out.writeByte(format << 6).writeByte(id - 64);
        } else {
            out.writeByte(format << 6 | 1).writeShortLE(id - 64);
        }
    }

    private Last find(int id) {
        if (latest != null && latest.id == id) {
            return latest;
        }
        for (int i = 0; i < count; i++) {
            if (lasts[i].id == id) {
                latest = lasts[i];
                return latest;
            }
        }
        return null;
    }

    private Last add(int id) {
        if (id < 2 || id > MAX_ID) {
            throw new IllegalArgumentException("chunk stream id " + id + " is outside of 2 to " + MAX_ID);
        }
        if (count == lasts.length) {
            lasts = Arrays.copyOf(lasts, count * 2);
        }
        return lasts[count++] = new Last(id);
    }
}

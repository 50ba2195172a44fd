package dev.tilecast.wire.chunk;

import io.netty.buffer.ByteBuf;

/**
 * Reads one chunk's header (RTMP specification, sections 5.3.1.1 to 5.3.1.3) into its chunk stream, or nothing at all
 * while the header is incomplete.
 */
final class ChunkHeaderReader {
    private static final int EXTENDED = 0xFFFFFF;
    private static final int[] MESSAGE_HEADER_BYTES = {11, 7, 3, 0};

    private final ChunkStreams streams;

    ChunkHeaderReader(ChunkStreams streams) {
        this.streams = streams;
    }

    /** The chunk's stream, its fields brought up to date; null where {@code in} ends inside of the header. */
    ChunkStream read(ByteBuf in) {
        int available = in.readableBytes();
        if (available == 0) {
            return null;
        }
        int at = in.readerIndex();
        int first = in.getUnsignedByte(at);
        int format = first >> 6;
        int id = first & 0x3F;
        int basic = id == 0 ? 2 : id == 1 ? 3 : 1;
        if (available < basic) {
            return null;
        }
        if (id == 0) {
            id = 64 + in.getUnsignedByte(at + 1);
        } else if (id == 1) {
            id = 64 + in.getUnsignedShortLE(at + 1);
        }
        ChunkStream stream = streams.find(id);
        if (stream == null && format >= 2) {
            throw new ChunkException("chunk stream " + id + " starts with fmt " + format
                    + ", which leaves out the message's length (section 5.3.1.2)");
        }
        return format == 3
                ? continueStream(in, stream, basic)
                : readFields(in, stream, id, format, basic + MESSAGE_HEADER_BYTES[format]);
    }

    private ChunkStream readFields(ByteBuf in, ChunkStream known, int id, int format, int bytes) {
        int available = in.readableBytes();
        if (available < bytes) {
            return null;
        }
        int fields = in.readerIndex() + bytes - MESSAGE_HEADER_BYTES[format];
        int time = in.getUnsignedMedium(fields);
        boolean extended = time == EXTENDED;
        if (extended) {
            if (available < bytes + Integer.BYTES) {
                return null;
            }
            time = in.getInt(fields + MESSAGE_HEADER_BYTES[format]);
        }
        ChunkStream stream = known == null ? streams.add(id) : known;
        if (stream.assembling) {
            refuseOtherMessage(stream, format, in, fields);
        } else {
            startMessage(stream, format, in, fields, time);
        }
        stream.extended = extended;
        stream.extendedTimestamp = time;
        in.skipBytes(bytes + (extended ? Integer.BYTES : 0));
        return stream;
    }

    private static void startMessage(ChunkStream stream, int format, ByteBuf in, int fields, int time) {
        if (format == 0) {
            stream.timestamp = time;
            stream.delta = 0;
            stream.messageStreamId = in.getIntLE(fields + 7);
        } else {
            // Legal on a fresh chunk stream too: librtmp's ping starts with fmt 1, on message stream 0.
            stream.timestamp += time;
            stream.delta = time;
        }
        if (format <= 1) {
            stream.length = in.getUnsignedMedium(fields + 3);
            stream.typeId = in.getUnsignedByte(fields + 6);
        }
    }

    /**
     * In the middle of a message only a header that says nothing new is taken, as a continuation; its time is not added
     * again. Taking a new length there is how CVE-2016-10191 wrote past a buffer.
     */
    private static void refuseOtherMessage(ChunkStream stream, int format, ByteBuf in, int fields) {
        if (format == 0) {
            throw new ChunkException("chunk stream " + stream.id + ": fmt 0 starts a message while " + stream.missing()
                    + " bytes of another are missing (section 5.3.1.2.4)");
        }
        if (format == 1) {
            int length = in.getUnsignedMedium(fields + 3);
            int typeId = in.getUnsignedByte(fields + 6);
            if (length != stream.length || typeId != stream.typeId) {
                throw new ChunkException("chunk stream " + stream.id + ": a message of " + stream.length
                        + " bytes and type " + stream.typeId + " changes to " + length + " and " + typeId
                        + " in its middle (section 5.3.1.2.4)");
            }
        }
    }

    private static ChunkStream continueStream(ByteBuf in, ChunkStream stream, int basic) {
        int repeated = 0;
        if (stream.extended) {
            repeated = repeatedTimestamp(in, in.readerIndex() + basic, stream.extendedTimestamp);
            if (repeated < 0) {
                return null;
            }
        }
        if (!stream.assembling) {
            stream.timestamp += stream.delta;
        }
        in.skipBytes(basic + repeated);
        return stream;
    }

    /**
     * Some senders leave the extended timestamp out of fmt 3: only bytes equal to the stored value are it.
     *
     * @return 4 where it is there, 0 where the data follows at once, -1 where too few bytes have come to tell
     */
    private static int repeatedTimestamp(ByteBuf in, int at, int expected) {
        for (int i = 0; i < Integer.BYTES; i++) {
            if (at + i == in.writerIndex()) {
                return -1;
            }
            if (in.getByte(at + i) != (byte) (expected >> 24 - 8 * i)) {
                return 0;
            }
        }
        return Integer.BYTES;
    }
}

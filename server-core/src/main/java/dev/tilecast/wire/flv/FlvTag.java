package dev.tilecast.wire.flv;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * One tag of an FLV file or aggregate message, with the back pointer behind it (FLV specification, section E.4.1).
 *
 * @param typeId 8 audio, 9 video, 18 script data
 * @param timestamp milliseconds mod 2^32
 * @param data the payload; who takes a tag out of {@link #read} releases it
 */
public record FlvTag(int typeId, int timestamp, ByteBuf data) {
    private static final int HEADER = 11;
    private static final int BACK_POINTER = 4;

    /**
     * {@return the next tag with its back pointer, its data a retained slice; empty while {@code in} ends inside of it}
     *
     * @param in from its reader index on
     */
    public static Optional<FlvTag> read(ByteBuf in) {
        int at = in.readerIndex();
        if (in.readableBytes() < HEADER) {
            return Optional.empty();
        }
        int length = in.getUnsignedMedium(at + 1);
        if (in.readableBytes() < HEADER + length + BACK_POINTER) {
            return Optional.empty();
        }
        int timestamp = in.getUnsignedMedium(at + 4) | in.getUnsignedByte(at + 7) << 24;
        FlvTag tag = new FlvTag(in.getUnsignedByte(at) & 0x1F, timestamp, in.retainedSlice(at + HEADER, length));
        in.skipBytes(HEADER + length + BACK_POINTER);
        return Optional.of(tag);
    }

    /**
     * Writes the tag and its back pointer; the data's indexes and references stay as they are.
     *
     * @param out gets the tag
     */
    public void write(ByteBuf out) {
        int length = data.readableBytes();
        out.writeByte(typeId).writeMedium(length);
        out.writeMedium(timestamp & 0xFFFFFF).writeByte(timestamp >>> 24).writeMedium(0);
        out.writeBytes(data, data.readerIndex(), length);
        out.writeInt(HEADER + length);
    }
}

package dev.tilecast.wire.amf;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Reads plain fields and says what is missing where the bytes end. */
final class AmfInput {
    private final ByteBuf in;
    private final ReadBudget budget;

    AmfInput(ByteBuf in, ReadBudget budget) {
        this.in = in;
        this.budget = budget;
    }

    boolean hasMore() {
        return in.isReadable();
    }

    int position() {
        return in.readerIndex();
    }

    void position(int position) {
        in.readerIndex(position);
    }

    int unsignedByte(String what) {
        need(1, what);
        return in.readUnsignedByte();
    }

    int unsignedShort(String what) {
        need(Short.BYTES, what);
        return in.readUnsignedShort();
    }

    int integer(String what) {
        need(Integer.BYTES, what);
        return in.readInt();
    }

    long unsignedInteger(String what) {
        need(Integer.BYTES, what);
        return in.readUnsignedInt();
    }

    double number(String what) {
        need(Double.BYTES, what);
        return in.readDouble();
    }

    /** Text of a length that stood in the bytes; checked before anything is allocated. */
    String text(long length, String what) {
        budget.text(length);
        need(length, what);
        return in.readString((int) length, StandardCharsets.UTF_8);
    }

    byte[] bytes(long length, String what) {
        budget.text(length);
        need(length, what);
        byte[] bytes = new byte[(int) length];
        in.readBytes(bytes);
        return bytes;
    }

    /** Refuses a count of items that could not all stand in the bytes that are left. */
    void needItems(long count, int bytesEach, String what) {
        budget.announce(count);
        need(count * bytesEach, what);
    }

    void need(long bytes, String what) {
        if (in.readableBytes() < bytes) {
            throw new AmfException(
                    "the bytes end inside of " + what + ": " + bytes + " needed, " + in.readableBytes() + " left");
        }
    }

    /** Whether the marker of an object's end is next: an empty name and 09. */
    boolean atObjectEnd() {
        return in.readableBytes() >= 3 && in.getUnsignedMedium(in.readerIndex()) == Amf0Marker.OBJECT_END;
    }
}

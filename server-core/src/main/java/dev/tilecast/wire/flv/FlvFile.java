package dev.tilecast.wire.flv;

import io.netty.buffer.ByteBuf;

/** The header of an FLV file (FLV specification, section E.2). */
public final class FlvFile {
    private static final int SIGNATURE_AND_VERSION = 0x464C5601;
    private static final int HEADER = 9;
    private static final int FIRST_BACK_POINTER = 4;

    private FlvFile() {}

    /**
     * Skips the header and the first back pointer, up to the first tag.
     *
     * @param in from its reader index on
     * @throws IllegalArgumentException where {@code in} is no FLV file
     */
    public static void skipHeader(ByteBuf in) {
        if (in.readableBytes() < HEADER + FIRST_BACK_POINTER || in.getInt(in.readerIndex()) != SIGNATURE_AND_VERSION) {
            throw new IllegalArgumentException("not an FLV file: it does not start with FLV and version 1");
        }
        int offset = in.getInt(in.readerIndex() + 5);
        if (offset < HEADER || offset > in.readableBytes() - FIRST_BACK_POINTER) {
            throw new IllegalArgumentException("FLV header of " + Integer.toUnsignedString(offset) + " bytes");
        }
        in.skipBytes(offset + FIRST_BACK_POINTER);
    }

    /**
     * Writes the header of a file and its first back pointer.
     *
     * @param audio whether audio tags will come
     * @param video whether video tags will come
     * @param out gets 13 bytes
     */
    public static void writeHeader(boolean audio, boolean video, ByteBuf out) {
        out.writeInt(SIGNATURE_AND_VERSION).writeByte((audio ? 4 : 0) | (video ? 1 : 0));
        out.writeInt(HEADER).writeInt(0);
    }
}

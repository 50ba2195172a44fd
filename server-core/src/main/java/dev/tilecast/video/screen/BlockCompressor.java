package dev.tilecast.video.screen;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Compresses blocks one after the other into a buffer that is used again for every frame. For one thread at a time; holds
 * zlib's native memory until it is closed.
 */
final class BlockCompressor implements AutoCloseable {
    private static final int ADLER = 4;

    private final Deflater zlib;
    private final Deflater primed;
    private final Adler32 adler = new Adler32();
    private byte[] bodies = new byte[1 << 16];
    private int used;

    BlockCompressor(int zlibLevel) {
        zlib = new Deflater(zlibLevel);
        primed = new Deflater(zlibLevel, true);
    }

    /** Forgets the last frame's blocks. */
    void reset() {
        used = 0;
    }

    /** Where the next body begins in {@link #bodies()}. */
    int position() {
        return used;
    }

    byte[] bodies() {
        return bodies;
    }

    /** Makes room for a whole block body; the puts that follow check nothing. */
    void beginBody() {
        int needed = used + ScreenVersion.LARGEST_BLOCK_BODY;
        if (bodies.length < needed) {
            bodies = Arrays.copyOf(bodies, Math.max(needed, bodies.length * 2));
        }
    }

    void put(int value) {
        bodies[used++] = (byte) value;
    }

    /** Replaces a byte that was put before. */
    void set(int position, int value) {
        bodies[position] = (byte) value;
    }

    /**
     * Appends a zlib stream of the bytes. What cannot be compressed is stored, so the stream fits into the room that a block
     * of {@link EncoderSettings#LARGEST_BLOCK_PIXELS} leaves.
     *
     * @param room the most bytes that the stream may have
     */
    void putCompressed(byte[] plain, int length, int room) {
        zlib.reset();
        zlib.setInput(plain, 0, length);
        zlib.finish();
        int size = zlib.deflate(bodies, used, room);
        if (zlib.finished()) {
            used += size;
        } else {
            putStored(plain, length);
        }
    }

    /**
     * Appends the rest of a zlib stream that began with the dictionary's bytes; a decoder that has seen those can go on.
     *
     * @return false where it does not fit into the room, and nothing was appended
     */
    boolean putPrimed(byte[] dictionary, int dictionaryLength, byte[] plain, int length, int room) {
        primed.reset();
        primed.setDictionary(dictionary, 0, dictionaryLength);
        primed.setInput(plain, 0, length);
        primed.finish();
        int size = primed.deflate(bodies, used, room - ADLER);
        if (!primed.finished()) {
            return false;
        }
        used += size;
        adler.reset();
        adler.update(dictionary, 0, dictionaryLength);
        adler.update(plain, 0, length);
        putAdler();
        return true;
    }

    private void putStored(byte[] plain, int length) {
        if (length > 0xFFFF) {
            throw new IllegalArgumentException(length + " bytes do not fit one stored block");
        }
        put(0x78);
        put(0x01);
        put(1);
        put(length);
        put(length >> 8);
        put(~length);
        put(~length >> 8);
        System.arraycopy(plain, 0, bodies, used, length);
        used += length;
        adler.reset();
        adler.update(plain, 0, length);
        putAdler();
    }

    private void putAdler() {
        int sum = (int) adler.getValue();
        put(sum >> 24);
        put(sum >> 16);
        put(sum >> 8);
        put(sum);
    }

    @Override
    public void close() {
        zlib.end();
        primed.end();
    }
}

package dev.tilecast.video.screen;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates blocks, never to more bytes than the caller allows. For one thread at a time; holds zlib's native memory until it
 * is closed.
 */
final class BlockInflater implements AutoCloseable {
    private final Inflater zlib = new Inflater();
    private final Inflater primed = new Inflater(true);

    /** Returns how many bytes came out, the limit at most; what a stream has beyond it is left out. */
    int inflate(byte[] source, int offset, int length, byte[] plain, int limit) {
        zlib.reset();
        zlib.setInput(source, offset, length);
        return drain(zlib, plain, limit);
    }

    /**
     * The same for a stream that goes on behind another one: it refers to that one's bytes, has no header of its own, and
     * its checksum, of both together, is left unread.
     */
    int inflatePrimed(
            byte[] dictionary, int dictionaryLength, byte[] source, int offset, int length, byte[] plain, int limit) {
        primed.reset();
        primed.setDictionary(dictionary, 0, dictionaryLength);
        primed.setInput(source, offset, length);
        return drain(primed, plain, limit);
    }

    private static int drain(Inflater inflater, byte[] plain, int limit) {
        try {
            int size = 0;
            while (size < limit) {
                int more = inflater.inflate(plain, size, limit - size);
                if (more == 0) {
                    break;
                }
                size += more;
            }
            return size;
        } catch (DataFormatException e) {
            throw FrameHeader.broken("a block's zlib data is broken: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        zlib.end();
        primed.end();
    }
}

package dev.tilecast.app.message;

/**
 * Where in a payload a field stands.
 *
 * @param start first byte
 * @param end behind the last byte
 * @param bits of the only byte, which fields share; 0 for whole bytes
 */
public record ByteRange(int start, int end, int bits) {

    public ByteRange {
        if (start < 0 || end < start || bits != 0 && end != start + 1) {
            throw new IllegalArgumentException("bytes " + start + " to " + end + ", bits " + bits);
        }
    }

    public ByteRange(int start, int end) {
        this(start, end, 0);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int position) {
        return position >= start && position < end;
    }

    /** Whether a bit belongs to both. */
    public boolean overlaps(ByteRange other) {
        return start < other.end && other.start < end && (bits == 0 || other.bits == 0 || (bits & other.bits) != 0);
    }
}

package dev.tilecast.wire.amf;

/**
 * What one message may still cost; shared by the AMF0 reader and the AMF3 values inside of it.
 *
 * <p>A reference costs what it refers to, else a few bytes could stand for a value of any size.
 */
final class ReadBudget {
    private final AmfLimits limits;
    private int items;
    private long referredBytes;
    private long textBytes;
    private int depth;
    private int deepest;

    ReadBudget(AmfLimits limits) {
        this.limits = limits;
    }

    /** What a complex value took, to be paid again by each reference to it. */
    record Cost(int items, int depth, long textBytes) {}

    /** The state at the begin of a complex value. */
    record Mark(int items, int deepestBefore, long textBytes) {}

    void item() {
        items(1);
    }

    private void items(int count) {
        items += count;
        if (items > limits.items()) {
            throw new AmfException("more than " + limits.items() + " AMF values in one message");
        }
    }

    /** Checks a count that stands in the bytes against what is left, before anything is allocated for it. */
    void announce(long count) {
        if (count > limits.items() - items) {
            throw new AmfException("an AMF array of " + count + " items, above the limit of " + limits.items());
        }
    }

    /** Checks and counts a string's length before its bytes are looked at. */
    void text(long bytes) {
        if (bytes > limits.stringBytes()) {
            throw new AmfException("an AMF string of " + bytes + " bytes, above the limit of " + limits.stringBytes());
        }
        textBytes += bytes;
    }

    void referToText(long bytes) {
        referredBytes += bytes;
        textBytes += bytes;
        if (referredBytes > limits.stringBytes()) {
            throw new AmfException("references repeat more than " + limits.stringBytes() + " bytes of AMF strings");
        }
    }

    Mark enter() {
        if (++depth > limits.depth()) {
            throw new AmfException("AMF values nested deeper than " + limits.depth());
        }
        Mark mark = new Mark(items, deepest, textBytes);
        deepest = depth;
        return mark;
    }

    Cost leave(Mark mark) {
        Cost cost = new Cost(items - mark.items(), deepest - depth + 1, textBytes - mark.textBytes());
        deepest = Math.max(deepest, mark.deepestBefore());
        depth--;
        return cost;
    }

    void refer(Cost cost) {
        items(cost.items());
        referToText(cost.textBytes());
        if (depth + cost.depth() > limits.depth()) {
            throw new AmfException("AMF references nested deeper than " + limits.depth());
        }
        deepest = Math.max(deepest, depth + cost.depth());
    }

    /** Goes back to the nesting of {@code depth}, when a guess about the bytes failed; what it cost stays paid. */
    void unwind(int depth) {
        this.depth = depth;
    }

    int depth() {
        return depth;
    }
}

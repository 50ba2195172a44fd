package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;

/** Converts rows of pixels from one layout to another. Keeps scratch rows, so one thread uses it at a time. */
interface RowConverter {
    void convert(MemorySegment source, long sourceOffset, MemorySegment target, long targetOffset, int pixels);
}

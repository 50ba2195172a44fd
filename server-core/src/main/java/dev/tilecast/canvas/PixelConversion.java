package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;

/**
 * Chooses how rows of one pixel type become rows of another. What a conversion does is defined by the way through floats
 * ({@link FloatRows}, {@link ChannelMapping}); the shorter ways here give the same pixels.
 */
final class PixelConversion {
    private PixelConversion() {}

    static RowConverter between(PixelType from, PixelType to) {
        PixelFormat target = PixelFormat.of(to);
        if (PixelFormat.of(from).equals(target)) {
            return copy(from.bytesPerPixel());
        }
        if (target.sample() == PixelFormat.Sample.UNSIGNED_8 && target.channels() >= 3) {
            return to(from, target.channels() == 3 ? InterchangeLayout.RGB : InterchangeLayout.RGBA);
        }
        return new ThroughFloats(from, to);
    }

    /** To a layout of 8-bit pixels, by way of packed integers. */
    static RowConverter to(PixelType from, InterchangeLayout layout) {
        return new ThroughPackedPixels(from, layout);
    }

    private static RowConverter copy(int bytesPerPixel) {
        return (source, sourceOffset, target, targetOffset, pixels) ->
                MemorySegment.copy(source, sourceOffset, target, targetOffset, (long) pixels * bytesPerPixel);
    }

    private static final class ThroughFloats implements RowConverter {
        private final FloatRows from;
        private final FloatRows to;
        private float[] read = new float[0];
        private float[] mapped = new float[0];

        ThroughFloats(PixelType from, PixelType to) {
            this.from = new FloatRows(from);
            this.to = new FloatRows(to);
        }

        @Override
        public void convert(
                MemorySegment source, long sourceOffset, MemorySegment target, long targetOffset, int pixels) {
            if (read.length < pixels * 4) {
                read = new float[pixels * 4];
                mapped = new float[pixels * 4];
            }
            from.read(source, sourceOffset, pixels, read);
            if (from.channels() == to.channels()) {
                to.write(read, pixels, target, targetOffset);
            } else {
                ChannelMapping.map(read, from.channels(), mapped, to.channels(), pixels);
                to.write(mapped, pixels, target, targetOffset);
            }
        }
    }

    private static final class ThroughPackedPixels implements RowConverter {
        private final PackedRowReader reader;
        private final PackedRowWriter writer;
        private int[] packed = new int[0];

        ThroughPackedPixels(PixelType from, InterchangeLayout layout) {
            reader = new PackedRowReader(from);
            writer = new PackedRowWriter(layout);
        }

        @Override
        public void convert(
                MemorySegment source, long sourceOffset, MemorySegment target, long targetOffset, int pixels) {
            if (packed.length < pixels) {
                packed = new int[pixels];
            }
            reader.read(source, sourceOffset, pixels, packed);
            writer.write(packed, pixels, target, targetOffset);
        }
    }
}

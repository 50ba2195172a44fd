package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A picture's planes in heap memory with padding behind each row. */
final class TestPlanes {
    private static final int PADDING = 3;

    private final YuvPlanes planes;

    private TestPlanes(YuvPlanes planes) {
        this.planes = planes;
    }

    static TestPlanes nv12(int width, int height) {
        int chromaHeight = Math.ceilDiv(height, 2);
        return new TestPlanes(
                YuvPlanes.nv12(width, height, plane(width, height), plane(2 * Math.ceilDiv(width, 2), chromaHeight)));
    }

    static TestPlanes i420(int width, int height) {
        int chromaWidth = Math.ceilDiv(width, 2);
        int chromaHeight = Math.ceilDiv(height, 2);
        return new TestPlanes(YuvPlanes.i420(
                width,
                height,
                plane(width, height),
                plane(chromaWidth, chromaHeight),
                plane(chromaWidth, chromaHeight)));
    }

    private static YuvPlanes.Plane plane(int rowBytes, int rows) {
        return new YuvPlanes.Plane(MemorySegment.ofArray(new byte[(rowBytes + PADDING) * rows]), rowBytes + PADDING);
    }

    YuvPlanes planes() {
        return planes;
    }

    int luma(int x, int y) {
        return sample(planes.luma(), x, y);
    }

    int cb(int x, int y) {
        return switch (planes.chroma()) {
            case YuvPlanes.Chroma.Interleaved(YuvPlanes.Plane plane) -> sample(plane, 2 * x, y);
            case YuvPlanes.Chroma.Separate(YuvPlanes.Plane cb, YuvPlanes.Plane _) -> sample(cb, x, y);
        };
    }

    int cr(int x, int y) {
        return switch (planes.chroma()) {
            case YuvPlanes.Chroma.Interleaved(YuvPlanes.Plane plane) -> sample(plane, 2 * x + 1, y);
            case YuvPlanes.Chroma.Separate(YuvPlanes.Plane _, YuvPlanes.Plane cr) -> sample(cr, x, y);
        };
    }

    private static int sample(YuvPlanes.Plane plane, int column, int row) {
        return plane.memory().get(ValueLayout.JAVA_BYTE, row * plane.pitch() + column) & 0xFF;
    }
}

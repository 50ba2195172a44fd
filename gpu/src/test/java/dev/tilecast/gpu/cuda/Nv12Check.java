package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.gpu.color.ColorConversion;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.color.YuvPlanes;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.EnumMap;
import java.util.Map;

/** Compares a kernel's NV12 with its definition in doubles and with what the conversion in host memory makes. */
final class Nv12Check {
    /** What the memory is filled with before; the kernel must leave it between rows. */
    static final byte UNTOUCHED = 77;

    /** Makes checks; the conversions keep their tables from one to the next. */
    static final class Maker {
        private final Map<ColorMatrix, ColorConversion> conversions = new EnumMap<>(ColorMatrix.class);

        Nv12Check check(Canvas canvas, ColorMatrix matrix, int width, int height) {
            ColorConversion conversion = conversions.computeIfAbsent(matrix, ColorConversion::new);
            return new Nv12Check(conversion, canvas, matrix, width, height);
        }
    }

    private final ColorConversion conversion;
    private final Canvas canvas;
    private final ColorMatrix matrix;
    private final int width;
    private final int height;
    private final int pitch;

    private Nv12Check(ColorConversion conversion, Canvas canvas, ColorMatrix matrix, int width, int height) {
        this.conversion = conversion;
        this.canvas = canvas;
        this.matrix = matrix;
        this.width = width;
        this.height = height;
        pitch = Math.ceilDiv(width, 16) * 16 + 16;
    }

    /** Bytes of the block that the picture takes, with padding behind every row. */
    int size() {
        return pitch * (height + Math.ceilDiv(height, 2));
    }

    /** The picture in a block that begins there. */
    DeviceNv12 picture(long address) {
        return DeviceNv12.ofBlock(width, height, address, pitch);
    }

    /** Fails where the block is not what it should be. */
    void compare(MemorySegment actual) {
        MemorySegment expected = MemorySegment.ofArray(new byte[size()]);
        expected.fill(UNTOUCHED);
        writeFormula(expected);
        compare(expected, actual, "the formula");
        expected.fill(UNTOUCHED);
        long chroma = (long) pitch * height;
        conversion.convert(
                canvas,
                YuvPlanes.nv12(
                        width,
                        height,
                        new YuvPlanes.Plane(expected, pitch),
                        new YuvPlanes.Plane(expected.asSlice(chroma), pitch)));
        compare(expected, actual, "the conversion in host memory");
    }

    private void writeFormula(MemorySegment block) {
        Nv12Formula formula = new Nv12Formula(canvas, matrix);
        for (int row = 0; row < height; row++) {
            for (int x = 0; x < width; x++) {
                set(block, row, x, formula.luma(x, row));
            }
        }
        for (int row = 0; row < height; row += 2) {
            for (int x = 0; x < width; x += 2) {
                set(block, height + row / 2, x, formula.cb(x, row, width, height));
                set(block, height + row / 2, x + 1, formula.cr(x, row, width, height));
            }
        }
    }

    private void set(MemorySegment block, int row, int x, int value) {
        block.set(ValueLayout.JAVA_BYTE, (long) row * pitch + x, (byte) value);
    }

    private void compare(MemorySegment expected, MemorySegment actual, String by) {
        for (int at = 0; at < size(); at++) {
            int row = at / pitch;
            int x = at % pitch;
            int rowBytes = row < height ? width : 2 * Math.ceilDiv(width, 2);
            int wanted = expected.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
            int found = actual.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
            if (x >= rowBytes) {
                assertEquals(UNTOUCHED, found, () -> this + ": written behind the end of row " + row);
            } else {
                assertTrue(
                        Math.abs(wanted - found) <= 1,
                        () -> this + ": byte " + x + " of row " + row + " is " + found + ", by " + by + " " + wanted);
            }
        }
    }

    @Override
    public String toString() {
        return canvas.pixelType().typeName() + " " + canvas.width() + "x" + canvas.height() + " in tiles of "
                + canvas.tileWidth() + "x" + canvas.tileHeight() + ", gamma " + canvas.gamma() + ", " + matrix + " to "
                + width + "x" + height;
    }
}

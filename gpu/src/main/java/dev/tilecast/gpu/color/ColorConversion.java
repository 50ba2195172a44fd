package dev.tilecast.gpu.color;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Turns canvases into 4:2:0 pictures, pixel by pixel. */
public final class ColorConversion {
    private final double kr;
    private final double kb;

    public ColorConversion(ColorMatrix matrix) {
        kr = matrix == ColorMatrix.BT_709 ? 0.2126 : 0.299;
        kb = matrix == ColorMatrix.BT_709 ? 0.0722 : 0.114;
    }

    /** Writes the canvas' upper left part into the picture. */
    public void convert(Canvas canvas, YuvPlanes picture) {
        float[] rgba = new float[4];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int row = canvas.height() - 1 - y;
                Tile tile = canvas.tile(x, row);
                tile.getPixel(x % canvas.tileWidth(), row % canvas.tileHeight(), rgba);
                double luma = kr * rgba[0] + (1 - kr - kb) * rgba[1] + kb * rgba[2];
                put(picture.luma(), x, y, 16 + 219 * luma);
                if (x % 2 == 0 && y % 2 == 0) {
                    double cb = 128 + 224 * (rgba[2] - luma) / (2 - 2 * kb);
                    double cr = 128 + 224 * (rgba[0] - luma) / (2 - 2 * kr);
                    switch (picture.chroma()) {
                        case YuvPlanes.Chroma.Interleaved(YuvPlanes.Plane plane) -> {
                            put(plane, x, y / 2, cb);
                            put(plane, x + 1, y / 2, cr);
                        }
                        case YuvPlanes.Chroma.Separate(YuvPlanes.Plane cbPlane, YuvPlanes.Plane crPlane) -> {
                            put(cbPlane, x / 2, y / 2, cb);
                            put(crPlane, x / 2, y / 2, cr);
                        }
                    }
                }
            }
        }
    }

    private static void put(YuvPlanes.Plane plane, int x, int y, double value) {
        MemorySegment memory = plane.memory();
        memory.set(ValueLayout.JAVA_BYTE, y * plane.pitch() + x, (byte) Math.round(value));
    }
}

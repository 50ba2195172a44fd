package dev.tilecast.canvas;

import java.nio.ByteBuffer;

/** Copies raw pixels between a rectangle of a canvas, across its tiles, and a buffer. */
final class RectangleCopy {
    private RectangleCopy() {}

    static void read(Canvas canvas, int layer, Rectangle rectangle, RasterLayout layout, ByteBuffer out) {
        rectangle.requireInside(canvas, layer);
        RasterBuffer.requireWritable(out);
        RasterBuffer raster = raster(rectangle, layout, out);
        RowConverter converter = PixelConversion.between(canvas.pixelType(), layout.type());
        RectangleRuns.forEach(
                canvas,
                layer,
                rectangle,
                (tile, offset, column, row, pixels) ->
                        converter.convert(tile, offset, raster.memory(), raster.offset(column, row), pixels));
    }

    static void write(Canvas canvas, int layer, Rectangle rectangle, RasterLayout layout, ByteBuffer in) {
        rectangle.requireInside(canvas, layer);
        RasterBuffer raster = raster(rectangle, layout, in);
        RowConverter converter = PixelConversion.between(layout.type(), canvas.pixelType());
        RectangleRuns.forEach(
                canvas,
                layer,
                rectangle,
                (tile, offset, column, row, pixels) ->
                        converter.convert(raster.memory(), raster.offset(column, row), tile, offset, pixels));
    }

    private static RasterBuffer raster(Rectangle rectangle, RasterLayout layout, ByteBuffer buffer) {
        return new RasterBuffer(buffer, rectangle, layout.type().bytesPerPixel(), layout.rowPitch(), layout.order());
    }
}

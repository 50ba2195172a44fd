package dev.tilecast.canvas;

/** Makes a copy of a canvas with another pixel type and the same tiles. */
final class CanvasConversion {
    private CanvasConversion() {}

    static Canvas convert(Canvas source, PixelType type) {
        Canvas target = new HostCanvas(CanvasShape.of(source).withType(type), source.gamma());
        RowConverter converter = PixelConversion.between(source.pixelType(), type);
        long from = source.pixelType().bytesPerPixel();
        long to = type.bytesPerPixel();
        TilePixels.forEach(
                source,
                (tile, x, y, layer, first, pixels) -> converter.convert(
                        tile, first * from, RectangleRuns.memory(target.tile(x, y, layer)), first * to, pixels));
        return target;
    }
}

package dev.tilecast.canvas;

/** Converts whole canvases from one pixel type to another. */
final class CanvasConversion {
    private CanvasConversion() {}

    /** A new canvas with the same tiles. */
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

    /** Any tile sizes; runs of the source are cut at the target's tiles. */
    static void convertInto(Canvas source, Canvas target) {
        if (source.width() != target.width()
                || source.height() != target.height()
                || source.layers() != target.layers()) {
            throw new IllegalArgumentException(
                    "the target differs in size: " + CanvasShape.of(target) + " for " + CanvasShape.of(source));
        }
        RowConverter converter = PixelConversion.between(source.pixelType(), target.pixelType());
        int bytesPerPixel = source.pixelType().bytesPerPixel();
        for (int l = 0; l < source.layers(); l++) {
            int layer = l;
            RectangleRuns.forEach(source, layer, Rectangle.of(source), (from, fromOffset, x, y, pixels) -> {
                Rectangle run = new Rectangle(x, y, pixels, 1);
                RectangleRuns.forEach(
                        target,
                        layer,
                        run,
                        (to, toOffset, column, row, part) -> converter.convert(
                                from, fromOffset + (long) column * bytesPerPixel, to, toOffset, part));
            });
        }
        target.setGamma(source.gamma());
    }
}

package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;

/** What a canvas is. */
record CanvasFacts(TileGrid grid, PixelType type, int layers, boolean cubemap, float gamma) {
    static CanvasFacts of(Canvas canvas) {
        return new CanvasFacts(
                TileGrid.of(canvas), canvas.pixelType(), canvas.layers(), canvas.cubemap(), canvas.gamma());
    }

    /** Whether values may go beyond what a screen shows. */
    boolean isFloat() {
        return switch (type) {
            case FLOAT32, FLOAT32_2, FLOAT32_3, FLOAT32_4, RGB_FP, COLOR, RGBE, RGBEA -> true;
            case SINT8, SINT32, RGB, RGBA, RGB_16, RGBA_16 -> false;
        };
    }
}

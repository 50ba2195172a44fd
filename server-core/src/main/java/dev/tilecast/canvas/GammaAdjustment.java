package dev.tilecast.canvas;

/** Rewrites a canvas' colours for another gamma: every channel but alpha becomes value^(old gamma / new gamma). */
final class GammaAdjustment {
    private GammaAdjustment() {}

    static void adjust(Canvas canvas, float newGamma) {
        double exponent = (double) canvas.gamma() / CanvasShape.checkedGamma(newGamma);
        if (exponent != 1) {
            apply(canvas, exponent);
        }
        canvas.setGamma(newGamma);
    }

    private static void apply(Canvas canvas, double exponent) {
        FloatRows rows = new FloatRows(canvas.pixelType());
        float[] channels = new float[TilePixels.STRETCH * rows.channels()];
        float[] levels = levels(canvas.pixelType(), exponent);
        long bytesPerPixel = canvas.pixelType().bytesPerPixel();
        TilePixels.forEach(canvas, (tile, x, y, layer, first, pixels) -> {
            rows.read(tile, first * bytesPerPixel, pixels, channels);
            if (levels.length > 0) {
                look(channels, rows.channels(), pixels, levels);
            } else {
                raise(channels, rows.channels(), pixels, exponent);
            }
            rows.write(channels, pixels, tile, first * bytesPerPixel);
        });
    }

    /** What each integer sample becomes; nothing for the types that have more values. */
    private static float[] levels(PixelType type, double exponent) {
        int largest = switch (PixelFormat.of(type).sample()) {
            case UNSIGNED_8 -> 255;
            case UNSIGNED_16 -> 65535;
            case FLOAT_32, SHARED_EXPONENT -> -1;
        };
        float[] levels = new float[largest + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = power(i / (float) largest, exponent);
        }
        return levels;
    }

    private static void look(float[] channels, int channelsPerPixel, int pixels, float[] levels) {
        int colours = Math.min(channelsPerPixel, 3);
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < colours; c++) {
                int at = i * channelsPerPixel + c;
                channels[at] = levels[(int) (channels[at] * (levels.length - 1) + 0.5f)];
            }
        }
    }

    static void raise(float[] channels, int channelsPerPixel, int pixels, double exponent) {
        int colours = Math.min(channelsPerPixel, 3);
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < colours; c++) {
                int at = i * channelsPerPixel + c;
                channels[at] = power(channels[at], exponent);
            }
        }
    }

    /** Keeps the sign, since float canvases may hold values below 0. */
    private static float power(float value, double exponent) {
        return (float) Math.copySign(Math.pow(Math.abs(value), exponent), value);
    }
}

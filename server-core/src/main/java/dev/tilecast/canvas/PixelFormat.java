package dev.tilecast.canvas;

/**
 * How a pixel type is stored: the encoding of its samples, and how many colour channels a pixel has once decoded. Types
 * with the same format share their bytes: Sint32 is Rgba, Float32&lt;3&gt; is Rgb_fp, Float32&lt;4&gt; is Color.
 */
record PixelFormat(Sample sample, int channels) {

    enum Sample {
        UNSIGNED_8,
        UNSIGNED_16,
        FLOAT_32,
        /** Ward's RGBE, where the fourth channel, if any, is a byte of its own. */
        SHARED_EXPONENT
    }

    static PixelFormat of(PixelType type) {
        return switch (type) {
            case SINT8 -> new PixelFormat(Sample.UNSIGNED_8, 1);
            case RGB -> new PixelFormat(Sample.UNSIGNED_8, 3);
            case SINT32, RGBA -> new PixelFormat(Sample.UNSIGNED_8, 4);
            case RGB_16 -> new PixelFormat(Sample.UNSIGNED_16, 3);
            case RGBA_16 -> new PixelFormat(Sample.UNSIGNED_16, 4);
            case FLOAT32 -> new PixelFormat(Sample.FLOAT_32, 1);
            case FLOAT32_2 -> new PixelFormat(Sample.FLOAT_32, 2);
            case FLOAT32_3, RGB_FP -> new PixelFormat(Sample.FLOAT_32, 3);
            case FLOAT32_4, COLOR -> new PixelFormat(Sample.FLOAT_32, 4);
            case RGBE -> new PixelFormat(Sample.SHARED_EXPONENT, 3);
            case RGBEA -> new PixelFormat(Sample.SHARED_EXPONENT, 4);
        };
    }
}

package dev.tilecast.canvas;

/**
 * The pixel types of canvases and tiles. Components lie in RGBA order; multi-byte components in the machine's byte order.
 *
 * <p>{@link #SINT32} is treated as {@link #RGBA}, {@link #FLOAT32_3} as {@link #RGB_FP}, {@link #FLOAT32_4} as
 * {@link #COLOR}. {@link #RGBE} is Ward's shared-exponent format, {@link #RGBEA} adds one byte of alpha to it.
 */
public enum PixelType {
    SINT8("Sint8", 1, 1),
    SINT32("Sint32", 4, 1),
    FLOAT32("Float32", 1, 4),
    FLOAT32_2("Float32<2>", 2, 4),
    FLOAT32_3("Float32<3>", 3, 4),
    FLOAT32_4("Float32<4>", 4, 4),
    RGB("Rgb", 3, 1),
    RGBA("Rgba", 4, 1),
    RGBE("Rgbe", 4, 1),
    RGBEA("Rgbea", 5, 1),
    RGB_16("Rgb_16", 3, 2),
    RGBA_16("Rgba_16", 4, 2),
    RGB_FP("Rgb_fp", 3, 4),
    COLOR("Color", 4, 4);

    private final String typeName;
    private final int components;
    private final int bytesPerComponent;

    PixelType(String typeName, int components, int bytesPerComponent) {
        this.typeName = typeName;
        this.components = components;
        this.bytesPerComponent = bytesPerComponent;
    }

    /** The name that the handler API's contract uses, such as {@code "Float32<3>"}. */
    public String typeName() {
        return typeName;
    }

    /** Stored components per pixel; four for {@link #SINT32} (its bytes are R, G, B, A) and {@link #RGBE}. */
    public int components() {
        return components;
    }

    public int bytesPerComponent() {
        return bytesPerComponent;
    }

    public int bytesPerPixel() {
        return components * bytesPerComponent;
    }

    /** 2.2 for 8- and 16-bit integer samples, 1.0 for floats, {@link #RGBE} and {@link #RGBEA}. */
    public float defaultGamma() {
        return switch (PixelFormat.of(this).sample()) {
            case UNSIGNED_8, UNSIGNED_16 -> 2.2f;
            case FLOAT_32, SHARED_EXPONENT -> 1.0f;
        };
    }

    /** The type with that {@link #typeName()}. */
    public static PixelType of(String typeName) {
        for (PixelType type : values()) {
            if (type.typeName.equals(typeName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown pixel type \"" + typeName + "\"");
    }
}

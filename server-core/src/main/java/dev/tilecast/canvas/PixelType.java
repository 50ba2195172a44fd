package dev.tilecast.canvas;

/**
 * The pixel types of canvases and tiles. Components lie in RGBA order; multi-byte components in the machine's byte order.
 *
 * <p>{@link #SINT32} is treated as {@link #RGBA}, {@link #FLOAT32_3} as {@link #RGB_FP}, {@link #FLOAT32_4} as
 * {@link #COLOR}. {@link #RGBE} is Ward's shared-exponent format, {@link #RGBEA} adds one byte of alpha to it.
 */
public enum PixelType {
    /** One 8-bit channel. */
    SINT8("Sint8", 1, 1),
    /** R, G, B and A of 8 bits each, as {@link #RGBA}. */
    SINT32("Sint32", 4, 1),
    /** One float channel. */
    FLOAT32("Float32", 1, 4),
    /** Two float channels. */
    FLOAT32_2("Float32<2>", 2, 4),
    /** Three floats, as {@link #RGB_FP}. */
    FLOAT32_3("Float32<3>", 3, 4),
    /** Four floats, as {@link #COLOR}. */
    FLOAT32_4("Float32<4>", 4, 4),
    /** 8 bits a component. */
    RGB("Rgb", 3, 1),
    /** 8 bits a component. */
    RGBA("Rgba", 4, 1),
    /** Three mantissa bytes and their shared exponent. */
    RGBE("Rgbe", 4, 1),
    /** {@link #RGBE} and a byte of alpha. */
    RGBEA("Rgbea", 5, 1),
    /** 16 bits a component, unsigned. */
    RGB_16("Rgb_16", 3, 2),
    /** 16 bits a component, unsigned. */
    RGBA_16("Rgba_16", 4, 2),
    /** Three floats; 0 to 1 is what a display shows. */
    RGB_FP("Rgb_fp", 3, 4),
    /** Four floats R, G, B, A; 0 to 1 is what a display shows. */
    COLOR("Color", 4, 4);

    private final String typeName;
    private final int components;
    private final int bytesPerComponent;

    PixelType(String typeName, int components, int bytesPerComponent) {
        this.typeName = typeName;
        this.components = components;
        this.bytesPerComponent = bytesPerComponent;
    }

    /** {@return the name that the handler API's contract uses, such as {@code "Float32<3>"}} */
    public String typeName() {
        return typeName;
    }

    /**
     * {@return the stored components of a pixel; four for {@link #SINT32} (its bytes are R, G, B, A) and {@link #RGBE}}
     */
    public int components() {
        return components;
    }

    /** {@return bytes of one stored component: 1, 2 or 4} */
    public int bytesPerComponent() {
        return bytesPerComponent;
    }

    /** {@return bytes from one pixel to the next} */
    public int bytesPerPixel() {
        return components * bytesPerComponent;
    }

    /**
     * {@return the gamma of a new canvas: 2.2 for 8- and 16-bit integer samples, 1.0 for floats, {@link #RGBE} and
     * {@link #RGBEA}}
     */
    public float defaultGamma() {
        return switch (PixelFormat.of(this).sample()) {
            case UNSIGNED_8, UNSIGNED_16 -> 2.2f;
            case FLOAT_32, SHARED_EXPONENT -> 1.0f;
        };
    }

    /**
     * {@return the type with that {@link #typeName()}}
     *
     * @param typeName such as {@code "Float32<3>"}
     */
    public static PixelType of(String typeName) {
        for (PixelType type : values()) {
            if (type.typeName.equals(typeName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown pixel type \"" + typeName + "\"");
    }
}

package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.PixelType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kernels of nv12.cu, one for each way to store a pixel. */
enum Nv12Kernel {
    RGB8("nv12_rgb8", 4, 4),
    RGBA8("nv12_rgba8", 4, 16),
    RGB16("nv12_rgb16", 4, 8),
    RGBA16("nv12_rgba16", 4, 16),
    RGB_FLOAT("nv12_rgb_float", 2, 8),
    RGBA_FLOAT("nv12_rgba_float", 2, 16);

    private final String function;
    private final int group;
    private final int loadBytes;

    Nv12Kernel(String function, int group, int loadBytes) {
        this.function = function;
        this.group = group;
        this.loadBytes = loadBytes;
    }

    /** The kernel that reads that type, where there is one. */
    static Optional<Nv12Kernel> of(PixelType type) {
        return switch (type) {
            case RGB -> Optional.of(RGB8);
            case RGBA, SINT32 -> Optional.of(RGBA8);
            case RGB_16 -> Optional.of(RGB16);
            case RGBA_16 -> Optional.of(RGBA16);
            case RGB_FP, FLOAT32_3 -> Optional.of(RGB_FLOAT);
            case COLOR, FLOAT32_4 -> Optional.of(RGBA_FLOAT);
            case SINT8, FLOAT32, FLOAT32_2, RGBE, RGBEA -> Optional.empty();
        };
    }

    /** The types that have a kernel, for messages. */
    static String supportedTypes() {
        return Arrays.stream(PixelType.values())
                .filter(type -> of(type).isPresent())
                .map(PixelType::typeName)
                .collect(Collectors.joining(", "));
    }

    String function() {
        return function;
    }

    /** Pixels that a thread takes in each of its two rows. */
    int group() {
        return group;
    }

    /** The width of its vector loads. */
    int loadBytes() {
        return loadBytes;
    }
}

package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Canvases of every convertible type, many sizes, tile shapes and gammas, full of random pixels. */
final class RandomCanvases {
    private static final int[][] SIZES = {{1, 1}, {2, 1}, {1, 2}, {3, 3}, {5, 4}, {16, 6}, {67, 35}, {130, 66}};
    private static final int[][] TILES = {{1, 1}, {1, 5}, {2, 3}, {4, 1}, {6, 8}, {32, 16}, {64, 64}, {0, 0}};
    private static final float[] GAMMAS = {2.2f, 1, 1.8f};
    private static final float[] SPECIAL = {0, 1, -1, 2, Float.NaN, Float.POSITIVE_INFINITY, -0f, 1e-40f, 1e-6f};

    private final Random random = new Random(7);
    private final ImageApi images = new ImageApi();

    /** Types that a kernel reads. */
    static List<PixelType> types() {
        List<PixelType> types = new ArrayList<>();
        for (PixelType type : PixelType.values()) {
            if (Nv12Kernel.of(type).isPresent()) {
                types.add(type);
            }
        }
        return types;
    }

    /** All of one type; those of the same gamma follow each other, since tables are made for a gamma. */
    void forEach(PixelType type, Consumer<Canvas> test) {
        for (int gamma = 0; gamma < GAMMAS.length; gamma++) {
            for (int i = gamma; i < SIZES.length * TILES.length; i += GAMMAS.length) {
                int[] size = SIZES[i / TILES.length];
                int[] tile = TILES[i % TILES.length];
                test.accept(canvas(type, size[0], size[1], tile[0], tile[1], GAMMAS[gamma]));
            }
        }
    }

    /** One of them; 0 as the tiles' size is the whole. */
    Canvas canvas(PixelType type, int width, int height, int tileWidth, int tileHeight, float gamma) {
        Canvas canvas = images.createCanvas(type, width, height, tileWidth, tileHeight);
        canvas.setGamma(gamma);
        for (int y = 0; y < height; y += canvas.tileHeight()) {
            for (int x = 0; x < width; x += canvas.tileWidth()) {
                fill(canvas.tile(x, y).data(), type);
            }
        }
        return canvas;
    }

    /** What a picture may be converted with. */
    ColorMatrix matrix() {
        return random.nextInt(4) == 0 ? ColorMatrix.BT_601 : ColorMatrix.BT_709;
    }

    private void fill(ByteBuffer data, PixelType type) {
        if (type.bytesPerComponent() == 4 && type != PixelType.SINT32) {
            while (data.hasRemaining()) {
                data.putFloat(random.nextInt(10) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextFloat());
            }
        } else {
            byte[] bytes = new byte[data.remaining()];
            random.nextBytes(bytes);
            data.put(bytes);
        }
    }
}

package dev.tilecast.app.canvas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures that were painted for a screen. Any thread. */
public final class PngFile {
    private PngFile() {}

    /**
     * @param argb width x height pixels, top row first
     * @throws IOException where the file cannot be written
     */
    public static void write(Path file, int width, int height, IntBuffer argb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            argb.get(y * width, row);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        try (var out = new MemoryCacheImageOutputStream(Files.newOutputStream(file))) {
            ImageIO.write(image, "png", out);
        }
    }
}

package dev.tilecast.app.ui.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Memory that one thread fills while it is not shown and that JavaFX then shows without a copy.
 *
 * <p>A picture needs three: one shown, one that the renderer of the last pulse may still read, one being filled.
 */
public final class PictureSurface {
    public static final int NEEDED = 3;

    private final IntBuffer pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    public PictureSurface(int width, int height) {
        pixels = ByteBuffer.allocateDirect(width * height * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
        buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public boolean isOf(int width, int height) {
        return buffer.getWidth() == width && buffer.getHeight() == height;
    }

    /** Filled by the painter's thread. */
    public IntBuffer pixels() {
        return pixels;
    }

    /** The image with what was filled in last. JavaFX thread. */
    public WritableImage refreshed() {
        buffer.updateBuffer(changed -> null);
        return image;
    }
}

package dev.tilecast.canvas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes an image through javax.imageio. */
final class ImageDecoder {
    private ImageDecoder() {}

    static Canvas decode(byte[] data, String format, long maximumPixels) {
        ImageReader reader = ImageFormats.reader(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            if (!reader.getOriginatingProvider().canDecodeInput(in)) {
                throw new IllegalArgumentException("the data is not a " + format + " image");
            }
            reader.setInput(in, true, true);
            int width = readable(format, () -> reader.getWidth(0));
            int height = readable(format, () -> reader.getHeight(0));
            requireBounded(width, height, maximumPixels);
            return ImageCanvas.of(readable(format, () -> reader.read(0)));
        } catch (IOException e) {
            throw unreadable(format, e);
        } finally {
            reader.dispose();
        }
    }

    /** The header's size is enough: a few bytes can claim an image that fills the memory. */
    private static void requireBounded(int width, int height, long maximumPixels) {
        if ((long) width * height > maximumPixels) {
            throw new IllegalArgumentException("the image of " + width + "x" + height + " has more than the "
                    + maximumPixels + " pixels that are decoded: allow more, or scale it down");
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T readable(String format, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            // The readers answer some damaged data with an index or array size exception of their own.
            throw unreadable(format, e);
        }
    }

    private static IllegalArgumentException unreadable(String format, Exception cause) {
        return new IllegalArgumentException("the " + format + " image cannot be decoded: " + cause, cause);
    }
}

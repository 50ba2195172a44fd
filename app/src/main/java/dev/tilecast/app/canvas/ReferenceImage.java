package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.ImageApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A picture from a file that canvases are compared with. */
public record ReferenceImage(String name, RgbPicture picture) {
    private static final long LARGEST_FILE = 256L << 20;

    /** What is wrong with a file, for people. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads a file; its name's ending says the format.
     *
     * @throws UnusableException naming the file, what is wrong and what helps
     */
    public static ReferenceImage read(Path file, ImageApi images) throws UnusableException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!images.decodableFormats().contains(format)) {
            throw new UnusableException(
                    name + " is no image that can be read here; choose a file that ends in "
                            + String.join(", ", images.decodableFormats()),
                    null);
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnusableException(name + " is larger than 256 MiB; choose a smaller image", null);
            }
            Canvas canvas = images.decode(Files.readAllBytes(file), format);
            return new ReferenceImage(name, RgbPicture.of(canvas));
        } catch (NoSuchFileException e) {
            throw new UnusableException("there is no file " + file + "; choose another one", e);
        } catch (IOException e) {
            throw new UnusableException(name + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(name + " is damaged or no image: " + e.getMessage(), e);
        }
    }

    /**
     * Does nothing where a canvas has the image's size.
     *
     * @throws UnusableException naming both sizes
     */
    public void requireSizeOf(CanvasBase canvas) throws UnusableException {
        if (canvas.width() != picture.width() || canvas.height() != picture.height()) {
            throw new UnusableException(
                    name + " has " + picture.width() + "x" + picture.height() + " pixels and the canvas "
                            + canvas.width() + "x" + canvas.height() + ": choose an image of the canvas' size",
                    null);
        }
    }
}

package dev.tilecast.app.canvas;

import dev.tilecast.app.text.Sentences;
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
                    Sentences.of("canvas.file.is.no.image.that", name, String.join(", ", images.decodableFormats())),
                    null);
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnusableException(Sentences.of("canvas.file.is.larger.than.256", name), null);
            }
            Canvas canvas = images.decode(Files.readAllBytes(file), format);
            return new ReferenceImage(name, RgbPicture.of(canvas));
        } catch (NoSuchFileException e) {
            throw new UnusableException(Sentences.of("canvas.file.there.is.no.file", file), e);
        } catch (IOException e) {
            throw new UnusableException(Sentences.of("canvas.file.cannot.be.read", name, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(Sentences.of("canvas.file.is.damaged.or.no", name, e.getMessage()), e);
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
                    Sentences.of(
                            "canvas.file.has.x.pixels.and",
                            name,
                            picture.width(),
                            picture.height(),
                            canvas.width(),
                            canvas.height()),
                    null);
        }
    }
}

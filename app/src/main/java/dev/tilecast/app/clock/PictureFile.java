package dev.tilecast.app.clock;

import dev.tilecast.app.text.Sentences;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture of a player's window from a file, and when that was written. */
public record PictureFile(Path file, GreyPicture picture, Instant written) {
    /** As many pixels as four 8K screens have. */
    private static final long MOST_PIXELS = 4L * 7680 * 4320;

    /**
     * Reads a PNG, JPEG, BMP or GIF file.
     *
     * @throws IOException naming the file, what is wrong and what helps
     */
    public static PictureFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            if (input == null) {
                throw new IOException(Sentences.of("clock.file.there.is.no.file", file));
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException(Sentences.of("clock.file.is.no.picture.that", name));
            }
            return new PictureFile(
                    file,
                    read(readers.next(), input, name),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            throw new IOException(Sentences.of("clock.file.there.is.no.file.choose", file), e);
        }
    }

    private static GreyPicture read(ImageReader reader, ImageInputStream input, String name) throws IOException {
        try {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IOException(Sentences.of("clock.file.is.larger.than.four", name));
            }
            return grey(reader.read(0));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException(Sentences.of("clock.file.is.damaged.choose.another", name, e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }

    static GreyPicture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return GreyPicture.ofArgb(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}

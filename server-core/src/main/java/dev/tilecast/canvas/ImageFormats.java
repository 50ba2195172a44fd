package dev.tilecast.canvas;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;

/** Which image formats javax.imageio has on this machine, by their names in lower case such as "png" or "jpeg". */
final class ImageFormats {
    private static final ImageTypeSpecifier COLOUR =
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR);

    private ImageFormats() {}

    /** Those that hold colours: wbmp, which has black and white only, is not among them. */
    static SortedSet<String> encodable() {
        return names(ImageIO.getWriterFormatNames(), ImageFormats::hasColourWriter);
    }

    static SortedSet<String> decodable() {
        return names(ImageIO.getReaderFormatNames(), name -> true);
    }

    static ImageWriter writer(String format) {
        if (!encodable().contains(name(format))) {
            throw new IllegalArgumentException(
                    "no encoder for the image format \"" + format + "\"; there are " + encodable());
        }
        return ImageIO.getImageWritersByFormatName(name(format)).next();
    }

    static ImageReader reader(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name(format));
        if (!readers.hasNext()) {
            throw new IllegalArgumentException(
                    "no decoder for the image format \"" + format + "\"; there are " + decodable());
        }
        return readers.next();
    }

    static boolean has16Bit(String format) {
        return switch (name(format)) {
            case "png", "tif", "tiff" -> true;
            default -> false;
        };
    }

    static boolean hasAlpha(String format) {
        return has16Bit(format) || name(format).equals("gif");
    }

    private static boolean hasColourWriter(String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try {
            return writer.getOriginatingProvider().canEncodeImage(COLOUR);
        } finally {
            writer.dispose();
        }
    }

    private static SortedSet<String> names(String[] names, Predicate<String> wanted) {
        TreeSet<String> sorted = new TreeSet<>();
        Arrays.stream(names).map(ImageFormats::name).filter(wanted).forEach(sorted::add);
        return sorted;
    }

    private static String name(String format) {
        return format.toLowerCase(Locale.ROOT);
    }
}

package dev.tilecast.canvas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes a layer of a canvas through javax.imageio. */
final class ImageEncoder {
    private ImageEncoder() {}

    static byte[] encode(Canvas canvas, int layer, String format, int quality) {
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("the quality " + quality + " is not in 0..100");
        }
        Rectangle.of(canvas).requireInside(canvas, layer);
        ImageWriter writer = ImageFormats.writer(format);
        try {
            BufferedImage image = ImageSamples.of(canvas.pixelType(), format).image(canvas, layer);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // A cache in memory: encoding leaves no temporary files.
            try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), parameters(writer, quality));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("encoding as " + format + " failed", e);
        } finally {
            writer.dispose();
        }
    }

    /** Only lossy formats have a quality; a lossless writer's setting would trade time for size. */
    private static ImageWriteParam parameters(ImageWriter writer, int quality) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (parameters.canWriteCompressed()) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (parameters.getCompressionTypes() != null && parameters.getCompressionType() == null) {
                parameters.setCompressionType(parameters.getCompressionTypes()[0]);
            }
            if (parameters.isCompressionLossless()) {
                parameters.setCompressionMode(ImageWriteParam.MODE_DEFAULT);
            } else {
                parameters.setCompressionQuality(quality / 100f);
            }
        }
        return parameters;
    }
}

package dev.tilecast.canvas;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The samples of the images that canvases are encoded as. */
enum ImageSamples {
    GREY_8(PixelType.SINT8),
    RGB_8(PixelType.RGB),
    RGBA_8(PixelType.RGBA),
    /** No pixel type has one 16-bit channel: the values come as floats. */
    GREY_16(PixelType.FLOAT32),
    RGB_16(PixelType.RGB_16),
    RGBA_16(PixelType.RGBA_16);

    private final PixelType readAs;

    ImageSamples(PixelType readAs) {
        this.readAs = readAs;
    }

    /** The samples that lose least of a type's values in a format. */
    static ImageSamples of(PixelType type, String format) {
        PixelFormat pixels = PixelFormat.of(type);
        boolean deep = pixels.sample() != PixelFormat.Sample.UNSIGNED_8 && ImageFormats.has16Bit(format);
        if (pixels.channels() == 1) {
            return deep ? GREY_16 : GREY_8;
        }
        if (pixels.channels() == 4 && ImageFormats.hasAlpha(format)) {
            return deep ? RGBA_16 : RGBA_8;
        }
        return deep ? RGB_16 : RGB_8;
    }

    BufferedImage image(Canvas canvas, int layer) {
        Rectangle all = Rectangle.of(canvas);
        long bytes = (long) all.width() * all.height() * readAs.bytesPerPixel();
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a canvas of " + all.width() + "x" + all.height()
                    + " is too large for an image: encode a part of it");
        }
        ByteBuffer pixels = ByteBuffer.allocate((int) bytes).order(ByteOrder.nativeOrder());
        RectangleCopy.read(canvas, layer, all, new RasterLayout(readAs, RowOrder.TOP_DOWN), pixels);
        DataBuffer data = data(pixels);
        int channels = this == GREY_16 ? 1 : readAs.components();
        int[] offsets = {0, 1, 2, 3};
        WritableRaster raster = Raster.createInterleavedRaster(
                data,
                all.width(),
                all.height(),
                all.width() * channels,
                channels,
                Arrays.copyOf(offsets, channels),
                null);
        ColorSpace space = ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        boolean alpha = channels == 4;
        int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        ComponentColorModel colours = new ComponentColorModel(space, alpha, false, transparency, data.getDataType());
        return new BufferedImage(colours, raster, false, null);
    }

    private DataBuffer data(ByteBuffer pixels) {
        return switch (this) {
            case GREY_8, RGB_8, RGBA_8 -> new DataBufferByte(pixels.array(), pixels.capacity());
            case RGB_16, RGBA_16 -> {
                short[] samples = new short[pixels.capacity() / 2];
                pixels.asShortBuffer().get(samples);
                yield new DataBufferUShort(samples, samples.length);
            }
            case GREY_16 -> {
                short[] samples = new short[pixels.capacity() / 4];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (short) Quantization.to16(pixels.getFloat(4 * i));
                }
                yield new DataBufferUShort(samples, samples.length);
            }
        };
    }
}

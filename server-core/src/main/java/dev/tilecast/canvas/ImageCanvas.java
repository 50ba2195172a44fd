package dev.tilecast.canvas;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * Makes canvases of decoded images. Samples are taken as they are: neither a colour profile nor a gamma that the file names
 * changes them.
 */
final class ImageCanvas {
    private static final float DISPLAY_GAMMA = 2.2f;

    private ImageCanvas() {}

    static Canvas of(BufferedImage image) {
        int type = image.getRaster().getTransferType();
        if (type != DataBuffer.TYPE_FLOAT
                && (!hasPlainComponents(image) || image.getSampleModel().getSampleSize(0) < 8)) {
            return ofColours(image);
        }
        return switch (type) {
            case DataBuffer.TYPE_BYTE -> ofBytes(image);
            case DataBuffer.TYPE_USHORT -> ofShorts(image);
            case DataBuffer.TYPE_FLOAT -> ofFloats(image);
            default -> ofColours(image);
        };
    }

    /** Grey or RGB components, each with a sample of its own, and alpha not multiplied in. */
    private static boolean hasPlainComponents(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        int space = colours.getColorSpace().getType();
        return colours instanceof ComponentColorModel
                && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB)
                && !colours.isAlphaPremultiplied();
    }

    private static Canvas ofBytes(BufferedImage image) {
        int bands = image.getRaster().getNumBands();
        PixelType type = switch (bands) {
            case 1 -> PixelType.SINT8;
            case 3 -> PixelType.RGB;
            default -> PixelType.RGBA;
        };
        Raster raster = image.getRaster();
        int[] samples = new int[image.getWidth() * bands];
        return fill(image, type, (row, out) -> {
            raster.getPixels(0, row, image.getWidth(), 1, samples);
            expandGreyWithAlpha(samples, bands, sample -> out.put((byte) sample));
        });
    }

    private static Canvas ofShorts(BufferedImage image) {
        int bands = image.getRaster().getNumBands();
        Raster raster = image.getRaster();
        int[] samples = new int[image.getWidth() * bands];
        if (bands == 1) {
            Canvas canvas = fill(image, PixelType.FLOAT32, (row, out) -> {
                raster.getPixels(0, row, image.getWidth(), 1, samples);
                for (int sample : samples) {
                    out.putFloat(Quantization.from16((short) sample));
                }
            });
            canvas.setGamma(DISPLAY_GAMMA);
            return canvas;
        }
        return fill(image, bands == 3 ? PixelType.RGB_16 : PixelType.RGBA_16, (row, out) -> {
            raster.getPixels(0, row, image.getWidth(), 1, samples);
            expandGreyWithAlpha(samples, bands, sample -> out.putShort((short) sample));
        });
    }

    private static Canvas ofFloats(BufferedImage image) {
        Raster raster = image.getRaster();
        PixelType type = switch (raster.getNumBands()) {
            case 1 -> PixelType.FLOAT32;
            case 2 -> PixelType.FLOAT32_2;
            case 3 -> PixelType.RGB_FP;
            default -> PixelType.COLOR;
        };
        float[] samples = new float[image.getWidth() * raster.getNumBands()];
        return fill(image, type, (row, out) -> {
            raster.getPixels(0, row, image.getWidth(), 1, samples);
            for (float sample : samples) {
                out.putFloat(sample);
            }
        });
    }

    /** Palettes and packed pixels: what colours they stand for, in the smallest type that holds them all. */
    private static Canvas ofColours(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        boolean opaque = !image.getColorModel().hasAlpha();
        boolean grey = opaque && rows(image, row).allMatch(y -> isGrey(row));
        PixelType type = grey ? PixelType.SINT8 : opaque ? PixelType.RGB : PixelType.RGBA;
        return fill(image, type, (y, out) -> {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                out.put((byte) (argb >> 16));
                if (!grey) {
                    out.put((byte) (argb >> 8)).put((byte) argb);
                }
                if (!opaque) {
                    out.put((byte) (argb >> 24));
                }
            }
        });
    }

    private static IntStream rows(BufferedImage image, int[] row) {
        return IntStream.range(0, image.getHeight()).peek(y -> image.getRGB(0, y, row.length, 1, row, 0, row.length));
    }

    private static boolean isGrey(int[] row) {
        for (int argb : row) {
            int blue = argb & 0xFF;
            if ((argb >> 16 & 0xFF) != blue || (argb >> 8 & 0xFF) != blue) {
                return false;
            }
        }
        return true;
    }

    private interface SampleSink {
        void put(int sample);
    }

    private static void expandGreyWithAlpha(int[] samples, int bands, SampleSink sink) {
        for (int i = 0; i < samples.length; i++) {
            sink.put(samples[i]);
            if (bands == 2 && i % 2 == 0) {
                sink.put(samples[i]);
                sink.put(samples[i]);
            }
        }
    }

    private interface RowSource {
        void put(int imageRow, ByteBuffer out);
    }

    private static Canvas fill(BufferedImage image, PixelType type, RowSource source) {
        int width = image.getWidth();
        int height = image.getHeight();
        Canvas canvas = new HostCanvas(new CanvasShape(type, width, height, 0, 0), type.defaultGamma());
        ByteBuffer row = ByteBuffer.allocate(HostTile.byteSize(type, width, 1)).order(ByteOrder.nativeOrder());
        RasterLayout layout = new RasterLayout(type, RowOrder.TOP_DOWN);
        for (int y = 0; y < height; y++) {
            source.put(y, row.clear());
            RectangleCopy.write(canvas, 0, new Rectangle(0, height - 1 - y, width, 1), layout, row.flip());
        }
        return canvas;
    }
}

package dev.tilecast.canvas;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/**
 * Makes, converts, reads, writes, encodes and decodes canvases. Any number of threads may use one; who may touch a canvas
 * when is the program's agreement.
 *
 * <p>A bad argument gives an exception that names it before anything is written. Encoders and previews that read a canvas
 * every frame use a {@link PixelReader}.
 */
public final class ImageApi implements CanvasFactory<Canvas> {
    /** How many pixels an image may have that {@link #decode} takes, unless the constructor says otherwise. */
    public static final long DEFAULT_MAXIMUM_DECODED_PIXELS = 1L << 26;

    private final long maximumDecodedPixels;

    /** Decodes images of up to {@link #DEFAULT_MAXIMUM_DECODED_PIXELS}. */
    public ImageApi() {
        this(DEFAULT_MAXIMUM_DECODED_PIXELS);
    }

    /**
     * Decodes images of up to that many pixels.
     *
     * @param maximumDecodedPixels larger images are refused, since a few bytes can claim gigabytes of pixels
     * @throws IllegalArgumentException where it is less than 1
     */
    public ImageApi(long maximumDecodedPixels) {
        if (maximumDecodedPixels < 1) {
            throw new IllegalArgumentException("at most " + maximumDecodedPixels + " decoded pixels: one is the least");
        }
        this.maximumDecodedPixels = maximumDecodedPixels;
    }

    @Override
    public Canvas createCanvas(CanvasShape shape, float gamma) {
        return new HostCanvas(shape, gamma);
    }

    /**
     * {@return a tile whose pixels are all zero}
     *
     * @param type of every pixel
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @throws IllegalArgumentException where the size is not positive or one buffer cannot hold it
     */
    public Tile createTile(PixelType type, int width, int height) {
        return new HostTile(Objects.requireNonNull(type, "pixel type"), width, height);
    }

    /**
     * {@return the stored components of a pixel: four for Sint32 and Rgbe, five for Rgbea}
     *
     * @param type of canvases and tiles
     */
    public int componentsPerPixel(PixelType type) {
        return type.components();
    }

    /**
     * {@return bytes of one stored component: 1, 2 or 4}
     *
     * @param type of canvases and tiles
     */
    public int bytesPerComponent(PixelType type) {
        return type.bytesPerComponent();
    }

    /**
     * Reads a rectangle of pixels, across tiles, into a buffer, heap or direct, from its position on. The pixels become the
     * layout's type as in {@link #convert}. The buffer's position and limit stay; bytes of padding are left alone.
     *
     * @param source is read only
     * @param layer counted from 0
     * @param rectangle what is read, in pixels
     * @param layout how the pixels lie in the buffer
     * @param out gets the pixels
     * @throws IndexOutOfBoundsException where rectangle or layer lie outside of the canvas
     * @throws IllegalArgumentException where the row pitch is too small, or the buffer too short or read-only
     */
    public void readPixels(Canvas source, int layer, Rectangle rectangle, RasterLayout layout, ByteBuffer out) {
        RectangleCopy.read(source, layer, rectangle, layout, out);
    }

    /**
     * Writes a rectangle of pixels, across tiles, from a buffer, heap or direct, from its position on. The pixels become
     * the canvas' type as in {@link #convert}. The buffer's position and limit stay. Excess pixels of overhanging tiles
     * are not touched.
     *
     * @param target gets the pixels
     * @param layer counted from 0
     * @param rectangle where they go, in pixels
     * @param layout how the pixels lie in the buffer
     * @param in holds as many pixels as the rectangle
     * @throws IndexOutOfBoundsException where rectangle or layer lie outside of the canvas
     * @throws IllegalArgumentException where the row pitch is too small, or the buffer too short
     */
    public void writePixels(Canvas target, int layer, Rectangle rectangle, RasterLayout layout, ByteBuffer in) {
        RectangleCopy.write(target, layer, rectangle, layout, in);
    }

    /**
     * {@return a copy of a canvas with another pixel type, or with the same} Tile size, layers and gamma are the
     * source's.
     *
     * <p>Values are converted linearly; gamma has no part in it. Integers 0..255 and 0..65535 stand for floats 0..1. A
     * float that becomes an integer is clamped to 0..1, multiplied by 255 or 65535 and rounded to the nearest, halves up;
     * NaN becomes 0. Between floats values stay as they are, below 0 and above 1 too.
     *
     * <ul>
     *   <li>One channel becomes three by duplication. Three become one as 0.27 R + 0.67 G + 0.06 B; alpha has no part.
     *   <li>An added alpha is 1 (255, 65535); one that the target has no place for is dropped.
     *   <li>Float32&lt;2&gt; becomes one channel by averaging, and three or four with blue 0. One channel becomes
     *       Float32&lt;2&gt; by duplication, three and four by dropping all from the third on.
     *   <li>Rgbe and Rgbea are Ward's shared exponent: mantissas are truncated, values below 0 and NaN become 0. Rgbea's
     *       alpha is a byte 0..255.
     *   <li>Sint8 is one channel of 0..255, as the reference has it: the byte 0xFF is 1.0, not -1.
     *   <li>Sint32 is Rgba (R in the byte at the lowest address), Float32&lt;3&gt; is Rgb_fp, Float32&lt;4&gt; is Color:
     *       between these the bytes are copied.
     * </ul>
     *
     * @param source is read only
     * @param type of the copy
     * @throws IllegalArgumentException where a tile of the new type would be larger than a buffer can be
     */
    public Canvas convert(Canvas source, PixelType type) {
        return CanvasConversion.convert(source, Objects.requireNonNull(type, "pixel type"));
    }

    /**
     * The same into a canvas that is there, of the same size and layers; its tile size may differ. It gets the source's
     * gamma. For programs that convert every frame.
     *
     * @param source is read only
     * @param target is overwritten, all its layers
     * @throws IllegalArgumentException where the sizes differ
     */
    public void convertInto(Canvas source, Canvas target) {
        CanvasConversion.convertInto(source, target);
    }

    /**
     * Changes a canvas' pixels for another gamma and notes it: every colour channel becomes value^(gamma / newGamma),
     * computed in float and stored back in the canvas' type. Alpha stays. Values below 0 keep their sign.
     *
     * @param canvas all its layers are changed
     * @param newGamma above 0
     * @throws IllegalArgumentException where the new gamma is not a positive number
     */
    public void adjustGamma(Canvas canvas, float newGamma) {
        GammaAdjustment.adjust(canvas, newGamma);
    }

    /**
     * {@return the canvas' mip maps without the base level, down to 1x1; none for a canvas of 1x1} Each level has half
     * the size, rounded down, and all layers. Stored values are averaged as they are, whatever the gamma, by a box
     * filter in which every pixel of the base counts the same, for odd sizes too. Alpha is averaged like a colour.
     *
     * @param base is read only
     */
    public List<Canvas> createMipmaps(Canvas base) {
        return createMipmaps(base, 1);
    }

    /**
     * {@return the same, but averaging light: colours are raised to that gamma before, and to its inverse after it}
     * Pass {@code base.gamma()} for pictures.
     *
     * @param base is read only
     * @param gamma above 0
     * @throws IllegalArgumentException where the gamma is not a positive number
     */
    public List<Canvas> createMipmaps(Canvas base, float gamma) {
        return MipMaps.of(base, CanvasShape.checkedGamma(gamma));
    }

    /**
     * {@return the names of the formats that {@link #encode} takes, in lower case: png, jpg, jpeg, bmp, gif, tiff and
     * so on}
     */
    public SortedSet<String> encodableFormats() {
        return ImageFormats.encodable();
    }

    /** {@return the names of the formats that {@link #decode} takes, in lower case} */
    public SortedSet<String> decodableFormats() {
        return ImageFormats.decodable();
    }

    /**
     * {@return layer 0 as an image file}
     *
     * @param canvas its layer 0 is read only
     * @param format one of {@link #encodableFormats()}
     * @param quality 0 (smallest) to 100 (best); lossless formats ignore it
     */
    public byte[] encode(Canvas canvas, String format, int quality) {
        return encode(canvas, 0, format, quality);
    }

    /**
     * Encodes a layer as an image file, top row first. PNG and TIFF keep alpha, and 16 bits a channel for all types but
     * the 8-bit ones; GIF keeps whether a pixel is transparent; the others drop alpha. One channel becomes grey. Where the
     * format has not what the type needs, pixels are converted as in {@link #convert}; gamma has no part in it.
     *
     * @param canvas is read only
     * @param layer counted from 0
     * @param format one of {@link #encodableFormats()}
     * @param quality 0 (smallest) to 100 (best); lossless formats ignore it
     * @return the file's bytes
     * @throws IllegalArgumentException for an unknown format or a quality out of range
     * @throws IndexOutOfBoundsException where there is no such layer
     */
    public byte[] encode(Canvas canvas, int layer, String format, int quality) {
        return ImageEncoder.encode(canvas, layer, format, quality);
    }

    /**
     * Decodes an image file's first image to a canvas of one tile: grey to Sint8 (16-bit grey to Float32), colours to Rgb
     * or Rgb_16, with alpha to Rgba or Rgba_16, float samples to float types. Palettes become the colours that they stand
     * for. Samples are taken as they are, with the gamma that integer types have by default; colour profiles and EXIF
     * orientation are ignored.
     *
     * @param data a whole file
     * @param format one of {@link #decodableFormats()}
     * @return a canvas of the image's size, with one layer
     * @throws IllegalArgumentException for an unknown format, data of another format, damaged data, or an image of more
     *     pixels than the constructor allows
     */
    public Canvas decode(byte[] data, String format) {
        return ImageDecoder.decode(data, format, maximumDecodedPixels);
    }
}

package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatsTest {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 5;
    private final ImageApi images = new ImageApi();

    @Test
    void theFormatsOfThePlatformAreNamed() {
        assertTrue(images.encodableFormats().containsAll(Set.of("png", "jpg", "jpeg", "bmp", "gif")));
        assertTrue(images.decodableFormats().containsAll(Set.of("png", "jpg", "jpeg", "bmp", "gif", "wbmp")));
        assertFalse(images.encodableFormats().contains("wbmp"));
    }

    @Test
    void aCanvasRowZeroIsTheImagesLastRow() throws IOException {
        Canvas canvas = images.createCanvas(PixelType.RGB, 2, 3, 1, 2);
        canvas.tile(1, 0).setPixel(0, 0, new float[] {1, 0, 0, 1});
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(images.encode(canvas, "png", 100)));
        assertEquals(0xFFFF0000, image.getRGB(1, 2));
        assertEquals(0xFF000000, image.getRGB(1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "SINT8, SINT8",
        "SINT32, RGBA",
        "RGB, RGB",
        "RGBA, RGBA",
        "RGB_16, RGB_16",
        "RGBA_16, RGBA_16",
        "FLOAT32, FLOAT32",
        "FLOAT32_2, RGB_16",
        "FLOAT32_3, RGB_16",
        "FLOAT32_4, RGBA_16",
        "RGB_FP, RGB_16",
        "COLOR, RGBA_16",
        "RGBE, RGB_16",
        "RGBEA, RGBA_16"
    })
    void pngGivesBackWhatTheConvertedCanvasHolds(PixelType type, PixelType decodedType) {
        Canvas canvas = pattern(type);
        Canvas decoded = images.decode(images.encode(canvas, "png", 0), "png");
        assertEquals(decodedType, decoded.pixelType());
        assertEquals(2.2f, decoded.gamma());
        if (type == PixelType.FLOAT32) {
            // Grey with 16 bits comes back as float, on the steps of 1/65535.
            assertArrayEquals(raw(canvas, PixelType.RGB_16), raw(decoded, PixelType.RGB_16));
        } else {
            assertArrayEquals(raw(canvas, decodedType), raw(decoded, decodedType));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SINT8, 8, 0",
        "RGB, 8, 2",
        "RGBA, 8, 6",
        "SINT32, 8, 6",
        "FLOAT32, 16, 0",
        "RGB_16, 16, 2",
        "RGB_FP, 16, 2",
        "RGBE, 16, 2",
        "RGBA_16, 16, 6",
        "COLOR, 16, 6"
    })
    void thePngHeaderHasTheBitDepthAndColourTypeOfThePixels(PixelType type, int depth, int colourType) {
        byte[] png = images.encode(pattern(type), "png", 100);
        assertEquals(depth, png[24]);
        assertEquals(colourType, png[25]);
    }

    @Test
    void greyWithAlphaDecodesToColoursWithAlpha() throws IOException {
        ColorSpace grey = ColorSpace.getInstance(ColorSpace.CS_GRAY);
        for (int type : new int[] {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT}) {
            ComponentColorModel colours = new ComponentColorModel(grey, true, false, Transparency.TRANSLUCENT, type);
            WritableRaster raster = colours.createCompatibleWritableRaster(2, 1);
            raster.setPixel(1, 0, new int[] {100, 50});
            Canvas decoded = images.decode(png(new BufferedImage(colours, raster, false, null)), "png");
            boolean bytes = type == DataBuffer.TYPE_BYTE;
            assertEquals(bytes ? PixelType.RGBA : PixelType.RGBA_16, decoded.pixelType());
            float[] pixel = new float[4];
            decoded.tile(0, 0).getPixel(1, 0, pixel);
            float largest = bytes ? 255 : 65535;
            assertArrayEquals(new float[] {100 / largest, 100 / largest, 100 / largest, 50 / largest}, pixel);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SINT8", "FLOAT32"})
    void aGreyJpegDecodesToOneChannel(PixelType type) {
        Canvas decoded = images.decode(images.encode(flat(type, 0.5f, 0.5f, 0.5f), "jpeg", 100), "jpeg");
        assertEquals(PixelType.SINT8, decoded.pixelType());
        assertEquals((byte) 128, decoded.tile(0, 0).data().get(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"RGB", "RGBA", "SINT32", "COLOR", "RGBA_16", "RGBEA", "FLOAT32_2"})
    void aJpegOfColoursHasNoAlpha(PixelType type) {
        Canvas canvas = flat(type, 0.25f, 0.75f, 0);
        Canvas decoded = images.decode(images.encode(canvas, "jpg", 100), "jpg");
        assertEquals(PixelType.RGB, decoded.pixelType());
        byte[] expected = raw(canvas, PixelType.RGB);
        byte[] actual = raw(decoded, PixelType.RGB);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Byte.toUnsignedInt(expected[i]), Byte.toUnsignedInt(actual[i]), 2);
        }
    }

    @Test
    void jpegQualityTradesSizeForLikeness() {
        Canvas canvas = images.createCanvas(PixelType.RGB, 64, 64, 0, 0);
        ByteBuffer data = canvas.tile(0, 0).data();
        for (int i = 0; i < data.capacity(); i++) {
            data.put(i, (byte) (i * 2654435761L >> 24));
        }
        int worst = images.encode(canvas, "jpeg", 0).length;
        int middle = images.encode(canvas, "jpeg", 50).length;
        int best = images.encode(canvas, "jpeg", 100).length;
        assertTrue(worst < middle && middle < best, worst + " < " + middle + " < " + best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff", "tif", "BMP"})
    void otherLosslessFormatsKeepColoursToo(String format) {
        Canvas canvas = pattern(PixelType.RGB);
        Canvas decoded = images.decode(images.encode(canvas, format, 50), format);
        assertEquals(PixelType.RGB, decoded.pixelType());
        assertArrayEquals(raw(canvas, PixelType.RGB), raw(decoded, PixelType.RGB));
    }

    @Test
    void gifKeepsFewColoursAndWhatIsTransparent() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 2, 1, 0, 0);
        canvas.tile(0, 0).setPixel(0, 0, new float[] {1, 0, 0, 1});
        Canvas decoded = images.decode(images.encode(canvas, "gif", 50), "gif");
        assertEquals(PixelType.RGBA, decoded.pixelType());
        byte[] pixels = raw(decoded, PixelType.RGBA);
        assertArrayEquals(new byte[] {-1, 0, 0, -1}, Arrays.copyOf(pixels, 4));
        assertEquals(0, pixels[7]);
    }

    @Test
    void everyTypeEncodesInEveryFormat() {
        for (String format : images.encodableFormats()) {
            for (PixelType type : PixelType.values()) {
                Canvas decoded = images.decode(images.encode(pattern(type), format, 80), format);
                assertEquals(WIDTH, decoded.width(), format + " " + type);
                assertEquals(HEIGHT, decoded.height(), format + " " + type);
            }
        }
    }

    @Test
    void theLayerIsChosen() {
        Canvas canvas = images.createCanvas(PixelType.SINT8, 1, 1, 0, 0, 6, true, 0);
        canvas.tile(0, 0, 4).data().put(0, (byte) 99);
        Canvas decoded = images.decode(images.encode(canvas, 4, "png", 100), "png");
        assertEquals(99, decoded.tile(0, 0).data().get(0));
        assertEquals(1, decoded.layers());
        assertThrows(IndexOutOfBoundsException.class, () -> images.encode(canvas, 6, "png", 100));
    }

    @Test
    void palettesBecomeTheColoursTheyStandFor() throws IOException {
        byte[] levels = {0, (byte) 200};
        byte[] other = {0, 100};
        Canvas grey = images.decode(png(palette(new IndexColorModel(1, 2, levels, levels, levels))), "png");
        assertEquals(PixelType.SINT8, grey.pixelType());
        assertArrayEquals(new byte[] {0, (byte) 200}, raw(grey, PixelType.SINT8));
        Canvas colours = images.decode(png(palette(new IndexColorModel(1, 2, levels, other, levels))), "png");
        assertEquals(PixelType.RGB, colours.pixelType());
        assertArrayEquals(new byte[] {0, 0, 0, (byte) 200, 100, (byte) 200}, raw(colours, PixelType.RGB));
        Canvas clear = images.decode(png(palette(new IndexColorModel(1, 2, levels, other, levels, 0))), "png");
        assertEquals(PixelType.RGBA, clear.pixelType());
        assertEquals(0, raw(clear, PixelType.RGBA)[3]);
    }

    @Test
    void anImageWithMorePixelsThanAllowedIsRefusedByItsHeader() {
        byte[] png = images.encode(pattern(PixelType.RGB), "png", 100);
        // Claims 50000x50000 in the header; its checksum is not looked at before the size is.
        ByteBuffer.wrap(png).putInt(16, 50000).putInt(20, 50000);
        String message = assertThrows(IllegalArgumentException.class, () -> images.decode(png, "png"))
                .getMessage();
        assertEquals(
                "the image of 50000x50000 has more than the 67108864 pixels that are decoded:"
                        + " allow more, or scale it down",
                message);
        ImageApi strict = new ImageApi(WIDTH * HEIGHT - 1);
        byte[] small = images.encode(pattern(PixelType.RGB), "jpeg", 100);
        assertThrows(IllegalArgumentException.class, () -> strict.decode(small, "jpeg"));
        assertEquals(WIDTH, new ImageApi(WIDTH * HEIGHT).decode(small, "jpeg").width());
        assertThrows(IllegalArgumentException.class, () -> new ImageApi(0));
    }

    @Test
    void badArgumentsAreNamed() {
        Canvas canvas = pattern(PixelType.RGB);
        assertMessage("the quality 101 is not in 0..100", () -> images.encode(canvas, "png", 101));
        assertMessage("the quality -1 is not in 0..100", () -> images.encode(canvas, "png", -1));
        assertMessage(
                "no encoder for the image format \"exr\"; there are " + images.encodableFormats(),
                () -> images.encode(canvas, "exr", 50));
        assertMessage(
                "no decoder for the image format \"exr\"; there are " + images.decodableFormats(),
                () -> images.decode(new byte[9], "exr"));
        byte[] jpeg = images.encode(canvas, "jpeg", 50);
        assertMessage("the data is not a png image", () -> images.decode(jpeg, "png"));
        assertMessage("the data is not a png image", () -> images.decode(new byte[0], "png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void damagedImagesEitherDecodeOrAreRefusedClearly(String format) {
        byte[] whole = images.encode(pattern(PixelType.RGB), format, 80);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xFF;
            decodeOrRefuse(damaged, format);
            decodeOrRefuse(Arrays.copyOf(whole, i), format);
        }
    }

    private static void decodeOrRefuse(byte[] data, String format) {
        try {
            Canvas decoded = new ImageApi(10_000).decode(data, format);
            assertTrue((long) decoded.width() * decoded.height() <= 10_000);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("image"), e.getMessage());
        }
    }

    private Canvas pattern(PixelType type) {
        Canvas canvas = images.createCanvas(type, WIDTH, HEIGHT, 4, 2);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float[] pixel = {x / 8f, y / 4f, (x + y) / 12f, (x + 1) / 9f};
                canvas.tile(x, y).setPixel(x % 4, y % 2, pixel);
            }
        }
        return canvas;
    }

    private Canvas flat(PixelType type, float r, float g, float b) {
        Canvas canvas = images.createCanvas(type, 16, 16, 0, 0);
        for (int i = 0; i < 256; i++) {
            canvas.tile(0, 0).setPixel(i % 16, i / 16, new float[] {r, g, b, 0.5f});
        }
        return canvas;
    }

    private byte[] raw(Canvas canvas, PixelType type) {
        byte[] raw = new byte[canvas.width() * canvas.height() * type.bytesPerPixel()];
        images.readPixels(
                canvas, 0, Rectangle.of(canvas), new RasterLayout(type, RowOrder.BOTTOM_UP), ByteBuffer.wrap(raw));
        return raw;
    }

    private static BufferedImage palette(IndexColorModel colours) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, colours);
        image.getRaster().setSample(1, 0, 0, 1);
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}

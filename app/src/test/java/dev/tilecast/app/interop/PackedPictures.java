package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures as GStreamer's format v308 has them: luma and both chromas of each pixel, rows at multiples of four bytes. */
final class PackedPictures {
    private static final String FORMAT = "format=(string)v308";
    private static final Pattern WIDTH = Pattern.compile("width=\\(int\\)(\\d+)");
    private static final Pattern HEIGHT = Pattern.compile("height=\\(int\\)(\\d+)");

    private PackedPictures() {}

    /** The whole pictures of a file, by what GStreamer ({@code -v}) said of their size and matrix. */
    static List<BufferedImage> read(Path file, ExternalProgram.Result said) throws IOException {
        String caps = said.output()
                .lines()
                .filter(line -> line.contains(FORMAT))
                .findFirst()
                .orElseThrow(() -> new AssertionError("GStreamer decoded nothing: " + said));
        int width = number(WIDTH, caps);
        int height = number(HEIGHT, caps);
        boolean bt709 = caps.contains("colorimetry=(string)bt709");
        byte[] bytes = Files.readAllBytes(file);
        int pitch = (3 * width + 3) / 4 * 4;
        List<BufferedImage> pictures = new ArrayList<>();
        for (int at = 0; at + pitch * height <= bytes.length; at += pitch * height) {
            pictures.add(picture(bytes, at, pitch, width, height, bt709 ? 0.2126 : 0.299, bt709 ? 0.0722 : 0.114));
        }
        return pictures;
    }

    private static int number(Pattern pattern, String caps) {
        Matcher matcher = pattern.matcher(caps);
        assertTrue(matcher.find(), caps);
        return Integer.parseInt(matcher.group(1));
    }

    private static BufferedImage picture(
            byte[] bytes, int begin, int pitch, int width, int height, double red, double blue) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = begin + y * pitch + 3 * x;
                double luma = ((bytes[at] & 0xFF) - 16) / 219.0;
                double cb = ((bytes[at + 1] & 0xFF) - 128) / 224.0;
                double cr = ((bytes[at + 2] & 0xFF) - 128) / 224.0;
                double r = luma + 2 * (1 - red) * cr;
                double b = luma + 2 * (1 - blue) * cb;
                double g = (luma - red * r - blue * b) / (1 - red - blue);
                picture.setRGB(x, y, level(r) << 16 | level(g) << 8 | level(b));
            }
        }
        return picture;
    }

    private static int level(double value) {
        return Math.clamp(Math.round(255 * value), 0, 255);
    }
}

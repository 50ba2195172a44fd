package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceImageTest {
    private final ImageApi images = new ImageApi();

    @TempDir
    private Path folder;

    @Test
    void aDeepCanvasComesBackFromItsFileAsItWas() throws Exception {
        Canvas canvas = PaintedCanvas.of(PixelType.RGB_16, 20, 10, (x, y) -> new float[] {x / 20f, y / 10f, 0.123f, 1});
        ReferenceImage image = ReferenceImage.read(file("deep.png", images.encode(canvas, "png", 100)), images);
        assertTrue(PictureQuality.of(RgbPicture.of(canvas), image.picture()).equal());
        image.requireSizeOf(canvas);
    }

    @Test
    void sizesThatDifferAreNamed() throws Exception {
        Canvas small = PaintedCanvas.of(PixelType.RGB, 2, 3, (x, y) -> PaintedCanvas.grey(0));
        Canvas large = PaintedCanvas.of(PixelType.RGB, 4, 3, (x, y) -> PaintedCanvas.grey(0));
        ReferenceImage image = ReferenceImage.read(file("small.png", images.encode(small, "png", 100)), images);
        assertEquals(
                "small.png has 2x3 pixels and the canvas 4x3: choose an image of the canvas' size",
                assertThrows(ReferenceImage.UnusableException.class, () -> image.requireSizeOf(large))
                        .getMessage());
    }

    @Test
    void whatIsNoImageIsRefusedWithTheReason() throws IOException {
        assertTrue(
                refusal(file("notes.txt", new byte[] {1})).startsWith("notes.txt is no image that can be read here"));
        assertTrue(refusal(file("broken.png", new byte[] {1, 2})).startsWith("broken.png is damaged or no image: "));
        assertTrue(refusal(folder.resolve("gone.png")).startsWith("there is no file "));
    }

    private String refusal(Path file) {
        return assertThrows(ReferenceImage.UnusableException.class, () -> ReferenceImage.read(file, images))
                .getMessage();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}

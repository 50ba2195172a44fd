package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.EncoderInput;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class EncoderInputTest {
    private final ImageApi images = new ImageApi();
    private final TestCodec codec = new TestCodec();
    private final VideoEncoder encoder = codec.createEncoder(TestCodec.NAME);
    private final EncoderInput input = new EncoderInput(encoder);

    /** A canvas of which only a copy can be read, as it is with device memory. */
    private record Elsewhere(Canvas content) implements CudaCanvas {
        @Override
        public int deviceId() {
            return 0;
        }

        @Override
        public CudaTile tile(int x, int y, int layer) {
            throw new IndexOutOfBoundsException("its memory is out of reach");
        }

        @Override
        public void download(Canvas target) {
            if (!CanvasShape.of(target).equals(CanvasShape.of(content))) {
                throw new IllegalArgumentException("another shape: " + CanvasShape.of(target));
            }
            new ImageApi().convertInto(content, target);
        }

        @Override
        public int width() {
            return content.width();
        }

        @Override
        public int height() {
            return content.height();
        }

        @Override
        public int tileWidth() {
            return content.tileWidth();
        }

        @Override
        public int tileHeight() {
            return content.tileHeight();
        }

        @Override
        public PixelType pixelType() {
            return content.pixelType();
        }

        @Override
        public int layers() {
            return content.layers();
        }

        @Override
        public boolean cubemap() {
            return content.cubemap();
        }

        @Override
        public float gamma() {
            return content.gamma();
        }

        @Override
        public void setGamma(float gamma) {
            content.setGamma(gamma);
        }
    }

    private Canvas red(PixelType type, float... red) {
        Canvas canvas = images.createCanvas(type, 20, 10, 8, 8);
        canvas.tile(0, 0).setPixel(0, 0, red);
        return canvas;
    }

    private static int firstByte(ByteBuffer payload) {
        return payload.get(5) & 0xFF;
    }

    @Test
    void floatsBecomeTheEncodersPreferredType() {
        encoder.init(20, 10);
        assertEquals(
                255, firstByte(input.encode(red(PixelType.COLOR, 1, 0, 0, 1)).bytes()));
        assertEquals(
                51, firstByte(input.encode(red(PixelType.COLOR, 0.2f, 0, 0, 1)).bytes()));
    }

    @Test
    void aDeviceCanvasThatTheEncoderDoesNotTakeIsDownloadedAndConverted() {
        encoder.init(20, 10);
        assertEquals(
                255,
                firstByte(input.encode(new Elsewhere(red(PixelType.COLOR, 1, 0, 0, 1)))
                        .bytes()));
        assertEquals(
                51,
                firstByte(input.encode(new Elsewhere(red(PixelType.RGB, 0.2f, 0, 0, 1)))
                        .bytes()));
    }

    @Test
    void aFailureOfTheDeviceIsNoReasonToDownload() {
        encoder.init(20, 10);
        codec.deviceFailure = new VideoException(VideoException.Reason.ENCODING_FAILED, "lost");
        Elsewhere canvas = new Elsewhere(red(PixelType.RGB, 1, 0, 0, 1));
        assertEquals(
                "lost",
                assertThrows(VideoException.class, () -> input.encode(canvas)).getMessage());
    }
}

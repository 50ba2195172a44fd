package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.canvas.Canvas;
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
                firstByte(input.encode(new DistantCanvas(red(PixelType.COLOR, 1, 0, 0, 1)))
                        .bytes()));
        assertEquals(
                51,
                firstByte(input.encode(new DistantCanvas(red(PixelType.RGB, 0.2f, 0, 0, 1)))
                        .bytes()));
    }

    @Test
    void aFailureOfTheDeviceIsNoReasonToDownload() {
        encoder.init(20, 10);
        codec.deviceFailure = new VideoException(VideoException.Reason.ENCODING_FAILED, "lost");
        DistantCanvas canvas = new DistantCanvas(red(PixelType.RGB, 1, 0, 0, 1));
        assertEquals(
                "lost",
                assertThrows(VideoException.class, () -> input.encode(canvas)).getMessage());
    }
}

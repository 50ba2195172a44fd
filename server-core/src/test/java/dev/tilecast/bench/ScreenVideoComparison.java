package dev.tilecast.bench;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Our screen video against FFmpeg's flashsv and flashsv2 on the same frames: all in this process, all given the pixels
 * beforehand, one frame each in turn, so that what disturbs the machine disturbs both. Measured is the wall time of the encode
 * call alone, median over the frames, and the mean of the bytes. FFmpeg's encoders use one thread, ours what they take by
 * themselves; key frames only at the start, before the measurement.
 */
final class ScreenVideoComparison {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int BOX_WIDTH = 480;
    private static final int BOX_HEIGHT = 216;
    private static final int WARM_UP = 10;

    private final SampleScene smooth = new SampleScene(WIDTH, HEIGHT, false);
    private final SampleScene grain = new SampleScene(WIDTH, HEIGHT, true);
    private final ResultTable table;

    ScreenVideoComparison(ResultTable table) {
        this.table = table;
    }

    void run() {
        byte[] still = smooth.frame(0);
        compare("static", 0.5, 40, frame -> still);
        compare("5 % box", 0.5, 30, frame -> withBox(still, frame));
        compare("full change", 0.7, 20, smooth::frame);
        compare("full change, grain", 0.7, 20, grain::frame);
    }

    /** A window of 5 % of the pixels, which moves and in which the scene goes on. */
    private byte[] withBox(byte[] still, int frame) {
        byte[] picture = still.clone();
        byte[] content = smooth.frame(frame);
        int left = 100 + frame * 13;
        int bottom = 150 + frame * 7;
        for (int y = bottom; y < bottom + BOX_HEIGHT; y++) {
            int at = (y * WIDTH + left) * 3;
            System.arraycopy(content, at, picture, at, BOX_WIDTH * 3);
        }
        return picture;
    }

    private void compare(String content, double wantedTime, int frames, IntFunction<byte[]> pictures) {
        Canvas canvas = new ImageApi().createCanvas(PixelType.RGB, WIDTH, HEIGHT, 0, 0);
        try (EncoderPair one = new EncoderPair(1, canvas);
                EncoderPair two = new EncoderPair(2, canvas)) {
            for (int i = 0; i < WARM_UP + frames; i++) {
                byte[] picture = pictures.apply(i);
                canvas.tile(0, 0).data().put(picture);
                for (EncoderPair pair : List.of(one, two)) {
                    pair.encode(picture, i, i >= WARM_UP);
                }
            }
            one.report("screen video 1080p " + content, wantedTime, 1.1, table);
            two.report("screen video 2 1080p " + content, 0, 0, table);
        }
    }
}

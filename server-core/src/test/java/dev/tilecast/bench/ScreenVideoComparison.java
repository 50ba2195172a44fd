package dev.tilecast.bench;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.screen.FfmpegVideo;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Our screen video against FFmpeg's flashsv and flashsv2 on the same frames: both in this process, both given the pixels
 * beforehand, one frame each in turn, so that what disturbs the machine disturbs both. Measured is the wall time of the encode
 * call alone, median over the frames, and the sum of the bytes. FFmpeg's encoders use one thread, ours what they take by
 * themselves; key frames only at the start, before the measurement.
 */
final class ScreenVideoComparison {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int SCENE_FRAMES = 10;
    private static final int BOX_WIDTH = 480;
    private static final int BOX_HEIGHT = 216;

    private final ResultTable table;

    ScreenVideoComparison(ResultTable table) {
        this.table = table;
    }

    void run() {
        byte[][] smooth = scene(false);
        byte[][] grain = scene(true);
        compare("static", 0.5, 40, frame -> smooth[0]);
        compare("5 % box", 0.5, 40, frame -> box(smooth, frame));
        compare("full change", 0.7, 30, frame -> smooth[frame % SCENE_FRAMES]);
        compare("full change with grain", 0.7, 30, frame -> grain[frame % SCENE_FRAMES]);
    }

    private static byte[][] scene(boolean grain) {
        SampleScene scene = new SampleScene(WIDTH, HEIGHT, grain);
        byte[][] frames = new byte[SCENE_FRAMES][];
        Arrays.setAll(frames, scene::frame);
        return frames;
    }

    /** The first frame with a window of 5 % of its pixels, which moves and in which the scene goes on. */
    private static byte[] box(byte[][] scene, int frame) {
        byte[] picture = scene[0].clone();
        byte[] content = scene[1 + frame % (SCENE_FRAMES - 1)];
        int left = 100 + frame * 13;
        int bottom = 150 + frame * 7;
        for (int y = bottom; y < bottom + BOX_HEIGHT; y++) {
            int at = (y * WIDTH + left) * 3;
            System.arraycopy(content, at, picture, at, BOX_WIDTH * 3);
        }
        return picture;
    }

    private void compare(String content, double wantedTime, int frames, IntFunction<byte[]> pictures) {
        compare("screen video 1080p " + content, 1, wantedTime, frames, pictures);
        compare("screen video 2 1080p " + content, 2, 0, frames, pictures);
    }

    private void compare(String what, int version, double wantedTime, int frames, IntFunction<byte[]> pictures) {
        VideoEncoder own = new VideoCodecs().createEncoder(version == 1 ? "screen video" : "screen video 2");
        own.setParameter("keyframe_interval", "0");
        own.init(WIDTH, HEIGHT);
        Canvas canvas = new ImageApi().createCanvas(PixelType.RGB, WIDTH, HEIGHT, 0, 0);
        int warmUp = frames / 3;
        double[] ownTimes = new double[frames];
        double[] ffmpegTimes = new double[frames];
        long ownBytes = 0;
        long ffmpegBytes = 0;
        try (FfmpegVideo ffmpeg = FfmpegVideo.encoder(version, WIDTH, HEIGHT, Integer.MAX_VALUE / 2)) {
            for (int i = -warmUp; i < frames; i++) {
                byte[] picture = pictures.apply(i + warmUp);
                canvas.tile(0, 0).data().put(picture);
                ffmpeg.setPicture(picture);
                long start = System.nanoTime();
                VideoData data = own.encode(canvas);
                long between = System.nanoTime();
                int ffmpegSize = ffmpeg.encodeToNowhere(i + warmUp);
                long end = System.nanoTime();
                if (i >= 0) {
                    ownTimes[i] = (between - start) / 1e6;
                    ffmpegTimes[i] = (end - between) / 1e6;
                    ownBytes += data.size();
                    ffmpegBytes += ffmpegSize;
                }
            }
        }
        own.close();
        table.addRatio(what + ", time", median(ownTimes), median(ffmpegTimes), wantedTime, "ms");
        double kilobytes = 1e-3 / frames;
        table.addRatio(what + ", size", ownBytes * kilobytes, ffmpegBytes * kilobytes, wantedTime == 0 ? 0 : 1.1, "kB");
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}

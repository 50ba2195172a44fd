package dev.tilecast.bench;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.screen.FfmpegVideo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Our encoder of a version of screen video and FFmpeg's, which encode the same frames. */
final class EncoderPair implements AutoCloseable {
    private final Canvas canvas;
    private final VideoEncoder own;
    private final FfmpegVideo ffmpeg;
    private final List<Double> ownTimes = new ArrayList<>();
    private final List<Double> ffmpegTimes = new ArrayList<>();
    private long ownBytes;
    private long ffmpegBytes;

    EncoderPair(int version, Canvas canvas) {
        this.canvas = canvas;
        own = new VideoCodecs().createEncoder(version == 1 ? "screen video" : "screen video 2");
        own.setParameter("keyframe_interval", "0");
        own.init(canvas.width(), canvas.height());
        ffmpeg = FfmpegVideo.encoder(version, canvas.width(), canvas.height(), Integer.MAX_VALUE / 2);
    }

    /** Encodes the canvas, and the picture, which is the same, with FFmpeg. */
    void encode(byte[] picture, int frame, boolean counts) {
        ffmpeg.setPicture(picture);
        long start = System.nanoTime();
        int ownSize = own.encode(canvas).size();
        long between = System.nanoTime();
        int ffmpegSize = ffmpeg.encodeToNowhere(frame);
        long end = System.nanoTime();
        if (counts) {
            ownTimes.add((between - start) / 1e6);
            ffmpegTimes.add((end - between) / 1e6);
            ownBytes += ownSize;
            ffmpegBytes += ffmpegSize;
        }
    }

    void report(String what, double wantedTime, double wantedSize, ResultTable table) {
        table.addRatio(what + ", time", median(ownTimes), median(ffmpegTimes), wantedTime, "ms");
        double kilobytes = 1e-3 / ownTimes.size();
        table.addRatio(what + ", size", ownBytes * kilobytes, ffmpegBytes * kilobytes, wantedSize, "kB");
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    @Override
    public void close() {
        own.close();
        ffmpeg.close();
    }
}

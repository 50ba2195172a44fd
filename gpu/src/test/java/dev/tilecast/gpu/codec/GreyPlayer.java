package dev.tilecast.gpu.codec;

import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastPlayer;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoDecoder;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Watches a broadcast of {@link Greys} in H.264. */
final class GreyPlayer implements BroadcastPlayer, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<BroadcastFrame> frames = new LinkedBlockingQueue<>();
    private final VideoDecoder decoder;
    private volatile String failure = "";

    GreyPlayer(FfmpegVideoPlugin plugin) {
        decoder = plugin.createDecoder("h264");
        decoder.init();
    }

    /** Which frame the next picture shows. */
    int awaitPicture() throws InterruptedException {
        BroadcastFrame frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame within " + PATIENCE_SECONDS + " s " + failure);
        }
        return shown(frame.configuration(), frame.data());
    }

    /** Which frame an encoded one shows. */
    int shown(Optional<VideoData> configuration, VideoData frame) {
        if (frame.keyFrame()) {
            configuration.ifPresent(data -> decoder.decode(data.bytes()));
        }
        return Greys.frameOf(decoder.decode(frame.bytes()).orElseThrow());
    }

    @Override
    public Answer offer(BroadcastFrame frame) {
        frames.add(frame);
        return Answer.KEEPS_UP;
    }

    @Override
    public long framesDropped() {
        return 0;
    }

    @Override
    public void ended(boolean failed, String reason) {
        failure = failed ? reason : failure;
    }

    @Override
    public void close() {
        decoder.close();
    }
}

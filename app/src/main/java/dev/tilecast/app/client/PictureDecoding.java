package dev.tilecast.app.client;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decodes a stream on a thread of its own (native calls pin their carrier). Where frames come faster than that, those up
 * to the next key frame are left out and counted.
 */
final class PictureDecoding implements AutoCloseable {
    private static final int MOST_WAITING = 90;
    private static final RasterLayout RGB = new RasterLayout(PixelType.RGB, RowOrder.TOP_DOWN);
    private static final Packet END = new Packet("", new byte[0]);

    private final VideoCodecs codecs;
    private final PictureExchange pictures;
    private final ImageApi images = new ImageApi();
    private final BlockingQueue<Packet> packets = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("client-decoder").daemon().unstarted(this::run);

    private Packet configuration;
    private boolean waitsForKeyFrame;
    private ByteBuffer raster = ByteBuffer.allocateDirect(0);
    private volatile State state = new State("", "", 0, 0);

    /** @param codec the decoder's name */
    private record Packet(String codec, byte[] payload) {}

    /** What decodes and how that goes. */
    record State(String decoder, String problem, int width, int height) {}

    PictureDecoding(VideoCodecs codecs, PictureExchange pictures) {
        this.codecs = codecs;
        this.pictures = pictures;
    }

    void start() {
        thread.start();
    }

    State state() {
        return state;
    }

    long leftOut() {
        return leftOut.get();
    }

    /** Takes one payload of a video message; one thread. */
    void offer(String codec, byte[] payload, boolean isConfiguration, boolean isKeyFrame) {
        Packet packet = new Packet(codec, payload);
        if (isConfiguration) {
            configuration = packet;
        }
        if (waitsForKeyFrame) {
            if (!isKeyFrame) {
                leftOut.incrementAndGet();
                return;
            }
            waitsForKeyFrame = configuration != null && !packets.offer(configuration);
        }
        if (waitsForKeyFrame || !packets.offer(packet)) {
            waitsForKeyFrame = true;
            leftOut.incrementAndGet();
        }
    }

    private void run() {
        VideoDecoder decoder = null;
        String codec = "";
        try {
            while (true) {
                Packet packet = packets.take();
                if (packet == END) {
                    return;
                }
                try {
                    if (decoder == null || !packet.codec().equals(codec)) {
                        close(decoder);
                        decoder = null;
                        codec = packet.codec();
                        decoder = codecs.createDecoder(codec);
                        decoder.init();
                    }
                    Optional<Canvas> picture = decoder.decode(ByteBuffer.wrap(packet.payload()));
                    if (picture.isPresent()) {
                        show(picture.get(), decoder.identifier());
                    }
                } catch (VideoException failed) {
                    state = new State(state.decoder(), failed.getMessage(), state.width(), state.height());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            close(decoder);
        }
    }

    private static void close(VideoDecoder decoder) {
        if (decoder != null) {
            decoder.close();
        }
    }

    private void show(Canvas canvas, String decoder) {
        int width = canvas.width();
        int height = canvas.height();
        int bytes = width * height * 3;
        if (raster.capacity() < bytes) {
            raster = ByteBuffer.allocateDirect(bytes);
        }
        images.readPixels(canvas, 0, new Rectangle(0, 0, width, height), RGB, raster);
        DecodedPicture picture = pictures.filling();
        picture.resize(width, height);
        int[] pixels = picture.pixels();
        for (int at = 0, from = 0; at < width * height; at++, from += 3) {
            pixels[at] = 0xFF000000
                    | (raster.get(from) & 0xFF) << 16
                    | (raster.get(from + 1) & 0xFF) << 8
                    | raster.get(from + 2) & 0xFF;
        }
        pictures.publish();
        state = new State(decoder, "", width, height);
    }

    /** Ends the thread soon; returns at once. */
    @Override
    public void close() {
        packets.clear();
        packets.add(END);
    }
}

package dev.tilecast.broadcast;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import dev.tilecast.video.VideoPlugin;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A codec whose frames are a header of AVC and the canvas' first byte. "preset" must be set before init, "profile" is its
 * configuration, and "bitrate" any whole number.
 */
public final class TestCodec implements VideoPlugin {
    public static final String NAME = "test";
    public static final String ANNOUNCED = "test hevc";

    final Map<String, String> parameters = new ConcurrentHashMap<>();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();
    /** Let in as many encodings as were permitted. */
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);
    /** Encodings that wait for a permit, or were begun. */
    final Semaphore begun = new Semaphore(0);

    volatile RuntimeException failure;
    volatile OptionalLong ownBitRate = OptionalLong.empty();
    /** Of canvases in device memory; null where it does not take these at all. */
    volatile VideoException deviceFailure;
    /** Takes the canvases that come next; null where that is of no use. */
    volatile Consumer<CudaCanvas> preparation;

    public VideoCodecs codecs() {
        return new VideoCodecs(List.of(this));
    }

    /** Encodings wait from now on until they are permitted. */
    void hold() {
        permits.drainPermits();
        begun.drainPermits();
    }

    @Override
    public List<String> codecNames() {
        return List.of(NAME, ANNOUNCED);
    }

    @Override
    public Optional<String> fourCc(String codecName) {
        return codecName.equals(ANNOUNCED) ? Optional.of("hvc1") : Optional.empty();
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        return Optional.empty();
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        return new Encoder();
    }

    private final class Encoder implements VideoEncoder {
        private boolean initialised;
        private boolean keyFrame = true;
        private char profile = 'a';

        @Override
        public void setParameter(String name, String value) {
            switch (name) {
                case "preset" -> {
                    if (initialised) {
                        throw new VideoException(Reason.ALREADY_INITIALISED, "preset comes before init");
                    }
                }
                case "bitrate" -> {
                    if (!value.chars().allMatch(Character::isDigit)) {
                        throw new VideoException(Reason.BAD_PARAMETER, "no bit rate: " + value);
                    }
                }
                case "profile" -> {
                    profile = value.charAt(0);
                    keyFrame = true;
                }
                case "framerate" -> {}
                default -> throw new VideoException(Reason.BAD_PARAMETER, "unknown: " + name);
            }
            parameters.put(name, value);
        }

        @Override
        public Optional<VideoData> init(int width, int height) {
            initialised = true;
            opened.incrementAndGet();
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            return configuration();
        }

        @Override
        public Optional<VideoData> configuration() {
            return Optional.of(new VideoData(ByteBuffer.wrap(new byte[] {0x17, 0, 0, 0, 0, (byte) profile}), true));
        }

        @Override
        public Optional<PixelType> supportedType(int index) {
            return index == 0 ? Optional.of(PixelType.RGB) : Optional.empty();
        }

        @Override
        public VideoData encode(Canvas canvas) {
            begun.release();
            permits.acquireUninterruptibly();
            if (failure != null) {
                throw failure;
            }
            boolean key = keyFrame;
            keyFrame = false;
            byte first = canvas.tile(0, 0).data().get(0);
            return new VideoData(ByteBuffer.wrap(new byte[] {(byte) (key ? 0x17 : 0x27), 1, 0, 0, 0, first}), key);
        }

        @Override
        public VideoData encode(CudaCanvas canvas) {
            if (deviceFailure != null) {
                throw deviceFailure;
            }
            return VideoEncoder.super.encode(canvas);
        }

        @Override
        public boolean prepare(CudaCanvas next) {
            Consumer<CudaCanvas> current = preparation;
            if (current != null) {
                current.accept(next);
            }
            return current != null;
        }

        @Override
        public OptionalLong bitRate() {
            return ownBitRate;
        }

        @Override
        public void requestKeyFrame() {
            keyFrame = true;
        }

        @Override
        public Optional<VideoData> close() {
            if (initialised) {
                initialised = false;
                open.decrementAndGet();
            }
            return Optional.empty();
        }

        @Override
        public String identifier() {
            return "test encoder";
        }
    }
}

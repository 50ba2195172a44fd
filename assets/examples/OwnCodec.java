import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastOptions;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelReader;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import dev.tilecast.video.VideoPlugin;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * A codec of the program's own: screen video with a few levels of each colour, which is small, and which every player of
 * screen video shows. Its argument is the address, else 127.0.0.1:1935.
 */
public final class OwnCodec implements VideoPlugin {
    public static void main(String[] arguments) throws InterruptedException {
        VideoCodecs codecs = new VideoCodecs().with(new OwnCodec());
        RtmpServer server = Rtmp.createServer(ServerOptions.defaults().withCodecs(codecs));
        ImageApi images = new ImageApi();
        CanvasBuffers<Canvas> canvases = new CanvasBuffers<>(() -> images.createCanvas(PixelType.RGB, 640, 360, 0, 0));
        Broadcast broadcast =
                new Broadcast("poster", CanvasSource.of(canvases), codecs, "poster", BroadcastOptions.standard());
        broadcast.setParameter("levels", "4");
        server.install((isConnect, client, command, userArguments) -> {
            client.registerStreamEventHandler((isCreate, stream, object) -> {
                if (isCreate) {
                    stream.useBroadcast(broadcast);
                }
                return true;
            });
            return true;
        });
        server.start(arguments.length > 0 ? arguments[0] : "127.0.0.1:1935");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            broadcast.close();
        }));
        System.out.println("serving rtmp://" + server.listenAddress() + "/live/poster, Ctrl-C ends it");
        for (long frame = 0; ; frame++) {
            long number = frame;
            canvases.write(frame, canvas -> render(canvas, number));
            Thread.sleep(50);
        }
    }

    private static void render(Canvas canvas, long frame) {
        ByteBuffer pixels = canvas.tile(0, 0).data();
        for (int i = 0; pixels.hasRemaining(); i += 3) {
            int x = i / 3 % canvas.width();
            int y = i / 3 / canvas.width();
            double wave = Math.sin((x + 2 * y) / 60.0 + frame / 10.0);
            pixels.put((byte) (x * 255 / canvas.width()));
            pixels.put((byte) (y * 255 / canvas.height()));
            pixels.put((byte) (127 + 127 * wave));
        }
    }

    @Override
    public List<String> codecNames() {
        return List.of("poster");
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        return Optional.empty();
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        return new Encoder();
    }

    /** Every frame is a key frame. */
    private static final class Encoder implements VideoEncoder {
        private static final int BLOCK = 128;

        private final PixelReader reader = PixelReader.forScreenVideo();
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final byte[] packed = new byte[4 * BLOCK * BLOCK];
        private int levels = 4;

        @Override
        public void setParameter(String name, String value) {
            if (!name.equals("levels") || !value.matches("[2-9]")) {
                throw new VideoException(
                        Reason.BAD_PARAMETER, "there is only \"levels\", from 2 to 9, not " + name + "=" + value);
            }
            levels = Integer.parseInt(value);
        }

        @Override
        public Optional<VideoData> init(int width, int height) {
            if (Math.max(width, height) > 4095) {
                throw new VideoException(Reason.UNSUPPORTED_RESOLUTION, "poster takes pictures up to 4095x4095");
            }
            return Optional.empty();
        }

        @Override
        public Optional<PixelType> supportedType(int index) {
            return index == 0 ? Optional.of(PixelType.RGB) : Optional.empty();
        }

        /** Frame type and codec id, then as screen video has it: the sizes, and the blocks from the bottom left on. */
        @Override
        public VideoData encode(Canvas canvas) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x13);
            putShort(frame, BLOCK / 16 - 1 << 12 | canvas.width());
            putShort(frame, BLOCK / 16 - 1 << 12 | canvas.height());
            for (int y = 0; y < canvas.height(); y += BLOCK) {
                for (int x = 0; x < canvas.width(); x += BLOCK) {
                    int width = Math.min(BLOCK, canvas.width() - x);
                    int height = Math.min(BLOCK, canvas.height() - y);
                    int length = pack(canvas, new Rectangle(x, y, width, height));
                    putShort(frame, length);
                    frame.write(packed, 0, length);
                }
            }
            return new VideoData(ByteBuffer.wrap(frame.toByteArray()), true);
        }

        private int pack(Canvas canvas, Rectangle block) {
            byte[] pixels = new byte[3 * block.width() * block.height()];
            reader.read(canvas, 0, block, 0, ByteBuffer.wrap(pixels));
            for (int i = 0; i < pixels.length; i++) {
                int level = Byte.toUnsignedInt(pixels[i]) * levels / 256;
                pixels[i] = (byte) (level * 255 / (levels - 1));
            }
            deflater.reset();
            deflater.setInput(pixels);
            deflater.finish();
            return deflater.deflate(packed);
        }

        private static void putShort(ByteArrayOutputStream out, int value) {
            out.write(value >> 8);
            out.write(value);
        }

        @Override
        public boolean hasBitRate() {
            return false;
        }

        @Override
        public void requestKeyFrame() {}

        @Override
        public Optional<VideoData> close() {
            deflater.end();
            return Optional.empty();
        }

        @Override
        public String identifier() {
            return "poster, " + levels + " levels";
        }
    }
}

package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a thousand players leave behind: nothing. */
class LeftoversTest {
    private static final int ROUNDS = 1000;
    private static final int FEWER_ROUNDS = 250;
    private static final int WARM_UP = 100;
    private static final long TOLERATED_BYTES = 8 << 20;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @TempDir
    Path folder;

    static List<Transport> transports() {
        return Transport.available();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aThousandConnectsInARowLeaveNothingBehind(Transport transport) throws Exception {
        try (ServerFixture first = server(transport)) {
            // Jars and the like are opened once.
            rounds(first, 10);
        }
        awaitThat(() -> threads("tilecast") == 0);
        int filesBefore = files();
        try (ServerFixture fixture = server(transport)) {
            rounds(fixture, WARM_UP);
            awaitNone(fixture);
            int filesThen = files();
            long memoryThen = directMemory();
            rounds(fixture, transport == transports().getFirst() ? ROUNDS : FEWER_ROUNDS);
            awaitNone(fixture);
            awaitThat(() -> files() <= filesThen);
            assertTrue(
                    directMemory() - memoryThen < TOLERATED_BYTES,
                    "direct memory " + memoryThen + " " + directMemory());
            try (RtmpClient _ = fixture.play()) {
                assertEquals(1, threads("tilecast-handlers"));
                assertEquals(1, threads("tilecast-frame"));
            }
            awaitNone(fixture);
            assertEquals(0, threads("tilecast-handlers"));
            assertEquals(0, threads("tilecast-frame"));
        }
        awaitThat(() -> threads("tilecast") == 0);
        awaitThat(() -> files() <= filesBefore);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void connectionsThatArriveDuringTheShutdownLeaveNothingBehind(Transport transport) throws Exception {
        for (int round = 0; round < 50; round++) {
            List<Socket> sockets = new ArrayList<>();
            try (ServerFixture fixture = server(transport)) {
                for (int i = 0; i < 5; i++) {
                    sockets.add(new Socket("127.0.0.1", fixture.port()));
                }
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        }
        awaitThat(() -> threads("tilecast") == 0);
    }

    private static ServerFixture server(Transport transport) {
        VideoData frame = new VideoData(ByteBuffer.allocate(1000).put(0, (byte) 0x13), true);
        return new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)))
                .onStream(stream -> stream.registerFrameEventHandler((which, out, full) -> {
                    out.accept(frame);
                    return true;
                }));
    }

    private static void rounds(ServerFixture fixture, int count) throws Exception {
        byte[] wholeConversation = playWithoutWaiting();
        for (int round = 0; round < count; round++) {
            switch (round % 5) {
                case 0 -> fixture.open().close();
                case 1 -> fixture.connect().close();
                case 2 -> playAndDisconnect(fixture);
                case 3 -> vanish(fixture, wholeConversation);
                default -> vanish(fixture, new byte[] {3, 0, 0});
            }
        }
    }

    private static void playAndDisconnect(ServerFixture fixture) throws IOException {
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
        }
    }

    /** As a player that is killed: the socket is reset. */
    private static void vanish(ServerFixture fixture, byte[] sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", fixture.port())) {
            socket.getOutputStream().write(sent);
            if (sent.length > 3) {
                socket.getInputStream().readNBytes(4000);
            }
            socket.setSoLinger(true, 0);
        }
    }

    /** Everything from the handshake to play, sent at once as a client may. */
    private static byte[] playWithoutWaiting() {
        ByteBuf out = Unpooled.buffer();
        out.writeByte(3).writeZero(2 * 1536);
        ChunkWriter writer = new ChunkWriter();
        for (CommandMessage command : List.of(
                new CommandMessage("connect", 1, List.of(ServerFixture.application("test"))),
                new CommandMessage("createStream", 2, List.of(AmfValue.NULL)))) {
            write(writer, 0, command, out);
        }
        write(writer, 1, new CommandMessage("play", 0, List.of(AmfValue.NULL, AmfValue.of("scene"))), out);
        return ByteBufUtil.getBytes(out);
    }

    private static void write(ChunkWriter writer, int messageStreamId, CommandMessage command, ByteBuf out) {
        ByteBuf payload = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT)
                .encode(command)
                .payload();
        writer.write(new MessageHeader(3, 0, 20, messageStreamId, payload.readableBytes()), payload, out);
        payload.release();
    }

    private static void awaitNone(ServerFixture fixture) {
        awaitThat(() -> fixture.server().snapshot().connections().isEmpty());
    }

    private static void awaitThat(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "it did not come true in time; open: " + openFiles());
            Thread.yield();
        }
    }

    private static int files() {
        return new File("/proc/self/fd").list().length;
    }

    private static String openFiles() {
        StringBuilder targets = new StringBuilder();
        for (File file : new File("/proc/self/fd").listFiles()) {
            try {
                targets.append(Files.readSymbolicLink(file.toPath())).append(' ');
            } catch (IOException closedMeanwhile) {
                targets.append("closed ");
            }
        }
        return targets.toString();
    }

    private static long directMemory() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT)
                .metric()
                .usedDirectMemory();
    }

    /** Platform and virtual threads whose names begin so. */
    private long threads(String prefix) {
        try {
            Path dump = folder.resolve("threads-" + System.nanoTime());
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            try (var lines = Files.lines(dump)) {
                return lines.filter(line -> line.startsWith("#") && line.contains("\"" + prefix))
                        .count();
            } finally {
                Files.delete(dump);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}

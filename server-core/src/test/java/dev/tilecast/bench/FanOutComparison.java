package dev.tilecast.bench;

import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What each further player costs the server, beside what the kernel alone charges for the same messages: the CPU of the
 * server's process with N players less that with one, against a C program that only sends, all in turn several times, of
 * which the medians are told. The server has run under load until its Java compiler is quiet. Then how quickly a player
 * gets its first frame, and how long a frame takes to the last byte that the operating system takes. On loopback, in one run.
 */
final class FanOutComparison {
    /** 2.5 Mbit/s. */
    private static final int FRAME_BYTES = 10_417;

    private static final int FRAMES_PER_SECOND = 30;
    private static final int MOST_PLAYERS = 500;
    private static final int SECONDS = 4;
    private static final int ROUNDS = 5;

    /** So short a time of compiling in a window means that the compiler is quiet. */
    private static final long QUIET_MILLIS = 20;

    private static final int MOST_WARM_UPS = 12;
    private static final int FLOOR_SECONDS = 3;
    private static final int JOINS = 60;
    private static final int HANDSHAKE_BYTES = 1 + 2 * 1536;

    private final ResultTable table;

    FanOutComparison(ResultTable table) {
        this.table = table;
    }

    void run() throws IOException, InterruptedException {
        Optional<FanOutTools> compiled = FanOutTools.compile();
        if (compiled.isEmpty()) {
            table.add("fan-out", "not measured: gcc or Linux is missing");
            return;
        }
        try (FanOutTools tools = compiled.get();
                FanOutProcess server = new FanOutProcess(FRAME_BYTES, FRAMES_PER_SECOND)) {
            warmUp(tools, server);
            for (int players : List.of(10, 100, MOST_PLAYERS)) {
                compare(tools, server, players);
            }
            joins(tools, server);
        }
    }

    private static void warmUp(FanOutTools tools, FanOutProcess server) throws IOException, InterruptedException {
        boolean quiet = false;
        for (int i = 0; i < MOST_WARM_UPS && !quiet; i++) {
            quiet = true;
            for (int players : List.of(MOST_PLAYERS, 100, 10, 1)) {
                quiet &= Window.measure(tools, server, players, SECONDS, greeting())
                                .compilerMillis()
                        <= QUIET_MILLIS;
            }
        }
    }

    /** Few players, whose cost is small beside what all frames cost, are measured for longer. */
    private void compare(FanOutTools tools, FanOutProcess server, int players)
            throws IOException, InterruptedException {
        int seconds = players < 100 ? 2 * SECONDS : SECONDS;
        int rounds = players < 100 ? 2 * ROUNDS : ROUNDS;
        List<Window> alone = new ArrayList<>();
        List<Window> together = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        List<Double> further = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            floor.add(tools.floor(players, FRAME_BYTES, FRAMES_PER_SECOND, FLOOR_SECONDS));
            alone.add(Window.measure(tools, server, 1, seconds, greeting()));
            together.add(Window.measure(tools, server, players + 1, seconds, greeting()));
            further.add((together.getLast().cpuMicros() - alone.getLast().cpuMicros()) / players);
        }
        String what = "fan-out, " + players + " further players";
        table.addRatio(what + ", each", median(further), median(floor), 1.3, "us a message");
        table.add(
                what + ", one alone",
                ResultTable.number(median(alone.stream().map(Window::cpuMicros).toList())) + " us a frame");
        if (players == 10) {
            double median = median(together.stream().map(Window::medianLatency).toList());
            double percentile99 =
                    median(together.stream().map(Window::percentile99Latency).toList());
            table.addAtMost("fan-out, 10 players, latency, median", median, 2, "ms");
            table.addAtMost("fan-out, 10 players, latency, 99 %", percentile99, 5, "ms");
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void joins(FanOutTools tools, FanOutProcess server) throws IOException, InterruptedException {
        Process readers = tools.players(10, server.port(), greeting());
        server.awaitPlayers(10);
        double[] millis = new double[JOINS];
        for (int i = 0; i < JOINS; i++) {
            long begin = System.nanoTime();
            try (RtmpClient client =
                    RtmpClient.open(new InetSocketAddress("127.0.0.1", server.port()), false, Duration.ofSeconds(10))) {
                client.connect(ServerFixture.application("bench"));
                client.play(client.createStream(), "fan-out");
                ServerFixture.awaitVideo(client);
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            // So that it gets a key frame of its own.
            TimeUnit.MILLISECONDS.sleep(120);
        }
        FanOutTools.stop(readers);
        Arrays.sort(millis);
        table.addAtMost("fan-out, join to first frame, median", millis[JOINS / 2], 15, "ms");
        table.addAtMost("fan-out, join to first frame, 90 %", millis[JOINS * 9 / 10], 15, "ms");
    }

    /** All that a player says, at once: it does not wait for answers. */
    private static byte[] greeting() {
        ByteBuf out = Unpooled.buffer().writeByte(3).writeZero(HANDSHAKE_BYTES - 1);
        ChunkWriter writer = new ChunkWriter();
        write(writer, 0, new CommandMessage("connect", 1, List.of(ServerFixture.application("bench"))), out);
        write(writer, 0, new CommandMessage("createStream", 2, List.of(AmfValue.NULL)), out);
        write(writer, 1, new CommandMessage("play", 0, List.of(AmfValue.NULL, AmfValue.of("fan-out"))), out);
        return ByteBufUtil.getBytes(out);
    }

    private static void write(ChunkWriter writer, int messageStreamId, CommandMessage command, ByteBuf out) {
        MessageEncoder.Encoded encoded = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT).encode(command);
        writer.write(
                MessageHeader.of(3, 0, encoded.typeId(), messageStreamId, encoded.payload()), encoded.payload(), out);
        encoded.payload().release();
    }
}

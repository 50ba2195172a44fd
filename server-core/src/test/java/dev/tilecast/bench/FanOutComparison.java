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
 * server's process, but for its compiler, with N players less that with one, against a C program that only sends. Then how quickly a player gets its
 * first frame, and how long a frame takes to the last byte that the operating system takes. On loopback, in one run.
 */
final class FanOutComparison {
    /** 2.5 Mbit/s. */
    private static final int FRAME_BYTES = 10_417;

    private static final int FRAMES_PER_SECOND = 30;
    private static final int MOST_PLAYERS = 500;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 4;
    private static final int FLOOR_SECONDS = 3;
    private static final int JOINS = 60;
    private static final int HANDSHAKE_BYTES = 1 + 2 * 1536;

    private final ResultTable table;
    private double median;
    private double percentile99;

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
            measure(tools, server, MOST_PLAYERS, WARM_UP_SECONDS);
            // From many to few: what is still being compiled at first would be much for few.
            List<Integer> numbers = List.of(MOST_PLAYERS, 100, 10);
            List<Double> all = new ArrayList<>();
            for (int players : numbers) {
                all.add(measure(tools, server, players, SECONDS));
            }
            table.addAtMost("fan-out, 10 players, latency, median", median, 2, "ms");
            table.addAtMost("fan-out, 10 players, latency, 99 %", percentile99, 5, "ms");
            double alone = measure(tools, server, 1, SECONDS);
            table.add("fan-out, one player", ResultTable.number(alone) + " us a frame");
            for (int i = 0; i < numbers.size(); i++) {
                int players = numbers.get(i);
                table.addRatio(
                        "fan-out, each further one of " + players + " players",
                        (all.get(i) - alone) / (players - 1),
                        tools.floor(players, FRAME_BYTES, FRAMES_PER_SECOND, FLOOR_SECONDS),
                        1.3,
                        "us a message");
            }
            joins(tools, server);
        }
    }

    /** Microseconds of CPU a frame with so many players. */
    private double measure(FanOutTools tools, FanOutProcess server, int players, int seconds)
            throws IOException, InterruptedException {
        Process readers = tools.players(players, server.port(), greeting());
        server.awaitPlayers(players);
        TimeUnit.SECONDS.sleep(1);
        FanOutProcess.State before = server.ask();
        TimeUnit.SECONDS.sleep(seconds);
        FanOutProcess.State after = server.ask();
        FanOutTools.stop(readers);
        server.awaitPlayers(0);
        median = after.medianLatency();
        percentile99 = after.percentile99Latency();
        return (after.cpuNanos() - before.cpuNanos()) / 1e3 / (after.frames() - before.frames());
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

package dev.tilecast.bench;

import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes of 64 KiB messages through chunks, on one core. A score of 1 operation/ns is 1 GB/s of payload: one invocation
 * counts as as many operations as it moves bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--sun-misc-unsafe-memory-access=allow", "-Dio.netty.leakDetection.level=disabled", "-Xmx512m"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChunkBenchmark {
    private static final int MESSAGE = 64 << 10;
    private static final int VIDEO = 9;

    @Param({"4096", "65536"})
    public int chunkSize;

    /** Bytes that one read from the network brings; Netty's usual largest is 64 KiB. */
    private static final int NETWORK_READ = 64 << 10;

    private final ByteBuf payload = PooledByteBufAllocator.DEFAULT.directBuffer(MESSAGE);
    private final ByteBuf wire = PooledByteBufAllocator.DEFAULT.directBuffer(4 * MESSAGE);
    private final ChunkWriter writer = new ChunkWriter();
    private final ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), PooledByteBufAllocator.DEFAULT);
    private final Releasing sink = new Releasing();
    private int timestamp;
    private int written;

    private static final class Releasing implements ChunkSink {
        long bytes;

        @Override
        public void message(MessageHeader header, ByteBuf message) {
            bytes += header.length();
            message.release();
        }

        @Override
        public void warning(String description) {
            throw new IllegalStateException(description);
        }
    }

    @Setup(Level.Trial)
    public void prepare() {
        payload.writeZero(MESSAGE);
        ByteBuf size = PooledByteBufAllocator.DEFAULT.buffer(4).writeInt(chunkSize);
        writer.write(MessageHeader.of(2, 0, 1, 0, size), size, wire);
        size.release();
        reader.read(wire, sink);
        writer.setChunkSize(chunkSize);
        wire.clear();
        // From here on the same bytes are a message each time: the first chunk is fmt 0.
        writer.write(new MessageHeader(4, 0, VIDEO, 1, MESSAGE), payload, wire);
        written = wire.writerIndex();
    }

    @TearDown(Level.Trial)
    public void release() {
        reader.close();
        payload.release();
        wire.release();
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGE)
    public int write() {
        wire.clear();
        timestamp = timestamp + 40 & 0x7FFFFF;
        writer.write(new MessageHeader(4, timestamp, VIDEO, 1, MESSAGE), payload, wire);
        return wire.writerIndex();
    }

    /** The header buffers and slices that go to each of many players; no payload byte is touched. */
    @Benchmark
    @OperationsPerInvocation(MESSAGE)
    public int writeShared() {
        timestamp = timestamp + 40 & 0x7FFFFF;
        writer.write(
                new MessageHeader(4, timestamp, VIDEO, 1, MESSAGE),
                payload,
                PooledByteBufAllocator.DEFAULT,
                ByteBuf::release);
        return timestamp;
    }

    /** As from the network: the message comes in reads of 64 KiB, cut at another place than its chunks. */
    @Benchmark
    @OperationsPerInvocation(MESSAGE)
    public long read() {
        wire.setIndex(0, Math.min(written, NETWORK_READ - 100));
        reader.read(wire, sink);
        wire.writerIndex(written);
        reader.read(wire, sink);
        return sink.bytes;
    }
}

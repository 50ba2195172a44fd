package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.chunk.ChunkState;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Listening in on connections of a real server. */
class TapTest {
    private static final int VIDEO = 9;
    private static final int COMMAND = 20;

    /** Reads chunks of both sides from wherever it may resume. */
    private static final class ReadingTap implements ConnectionTap {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        final CountDownLatch refused = new CountDownLatch(1);
        final AtomicBoolean room = new AtomicBoolean(true);
        private final ChunkReader[] readers = new ChunkReader[2];
        private final ByteBuf[] unread = {Unpooled.buffer(), Unpooled.buffer()};
        private long plain;

        @Override
        public boolean resume(long nanoTime, ChunkState client, ChunkState server, long missed) {
            if (!room.get()) {
                return false;
            }
            told.add("resume");
            readers[0] = new ChunkReader(ChunkLimits.defaults(), UnpooledByteBufAllocator.DEFAULT, client);
            readers[1] = new ChunkReader(ChunkLimits.defaults(), UnpooledByteBufAllocator.DEFAULT, server);
            unread[0].clear();
            unread[1].clear();
            return true;
        }

        @Override
        public boolean bytes(long nanoTime, Side from, ByteBuffer bytes) {
            if (!room.get()) {
                refused.countDown();
                return false;
            }
            int side = from.ordinal();
            if (readers[side] == null) {
                plain += bytes.remaining();
                told.add(from + " up to byte " + plain);
                return true;
            }
            unread[side].discardReadBytes().writeBytes(bytes);
            readers[side].read(unread[side], new ChunkSink() {
                @Override
                public void message(MessageHeader header, ByteBuf payload) {
                    told.add(from + " " + header.typeId() + " of " + payload.readableBytes());
                    payload.release();
                }

                @Override
                public void warning(String description) {
                    told.add(description);
                }
            });
            return true;
        }

        @Override
        public void end(long nanoTime) {
            told.add("end");
        }

        void await(String wanted) throws InterruptedException {
            for (String next = ""; !next.startsWith(wanted); ) {
                next = told.poll(10, TimeUnit.SECONDS);
                assertTrue(next != null, () -> "nothing like " + wanted + " was told");
            }
        }
    }

    @Test
    void aTapThatWasThereBeforeTheClientHearsItsFirstByte() throws Exception {
        ReadingTap tap = new ReadingTap();
        try (ServerFixture fixture = new ServerFixture();
                Subscription _ = fixture.server().tapArrivals(id -> Optional.of(tap))) {
            fixture.open().close();
            assertEquals("CLIENT up to byte 1537", tap.told.poll(10, TimeUnit.SECONDS));
            assertEquals("SERVER up to byte 4610", tap.told.poll(10, TimeUnit.SECONDS));
            tap.await("end");
        }
    }

    @Test
    void aTapInTheMiddleReadsBothSidesFromThereOn() throws Exception {
        ReadingTap tap = new ReadingTap();
        try (ServerFixture fixture = new ServerFixture().onStream(TapTest::sendVideo);
                RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            long id = fixture.server().snapshot().connections().getFirst().id();
            try (Subscription _ = fixture.server().tap(id, tap).orElseThrow()) {
                assertEquals("resume", tap.told.poll(10, TimeUnit.SECONDS));
                tap.await("SERVER " + VIDEO + " of");
                client.send(0, "anything", 7, AmfValue.NULL);
                tap.await("CLIENT " + COMMAND + " of");
                tap.await("SERVER " + COMMAND + " of");
            }
            client.call("behindTheTap", AmfValue.NULL);
            tap.told.clear();
            client.call("unheard", AmfValue.NULL);
            assertFalse(tap.told.stream().anyMatch(told -> told.startsWith("CLIENT")));
        }
    }

    @Test
    void aTapWithoutRoomMissesBytesAndResumesWhereItCanRead() throws Exception {
        ReadingTap tap = new ReadingTap();
        try (ServerFixture fixture = new ServerFixture().onStream(TapTest::sendVideo);
                RtmpClient client = fixture.play()) {
            long id = fixture.server().snapshot().connections().getFirst().id();
            try (Subscription _ = fixture.server().tap(id, tap).orElseThrow()) {
                tap.await("SERVER " + VIDEO);
                tap.room.set(false);
                ServerFixture.await(tap.refused);
                tap.told.clear();
                tap.room.set(true);
                client.send(0, "anything", 0, AmfValue.NULL);
                tap.await("resume");
                tap.await("SERVER " + VIDEO);
            }
        }
    }

    @Test
    void thereIsNothingToListenToWithoutAConnection() {
        try (ServerFixture fixture = new ServerFixture()) {
            assertTrue(fixture.server().tap(77, new ReadingTap()).isEmpty());
        }
    }

    private static void sendVideo(RtmpStream stream) {
        stream.registerFrameEventHandler(FrameHandlers.always(FrameHandlers.data(0x13, 1, 2, 3)));
    }
}

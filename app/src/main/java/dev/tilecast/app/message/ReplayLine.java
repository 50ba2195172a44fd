package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.chunk.ChunkException;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.handshake.ClientHandshake;
import dev.tilecast.wire.handshake.HandshakeResult;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.UserControlEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * The connection of a replay: what goes over it is noted in a sink, pings are answered and acknowledgements sent as the
 * new server needs them. One thread reads, another one may write.
 */
final class ReplayLine implements ChunkSink, AutoCloseable {
    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int BUFFER_BYTES = 64 << 10;

    private final Socket socket = new Socket();
    private final ConversationSink sink;
    private final Consumer<RtmpMessage> received;
    private final long begin = System.nanoTime();
    private final ByteBuf in = Unpooled.buffer(BUFFER_BYTES);
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), UnpooledByteBufAllocator.DEFAULT);
    private final MessageDecoder decoder = new MessageDecoder(AmfLimits.defaults());
    private final MessageEncoder encoder = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT);
    private final ChunkWriter writer = new ChunkWriter();
    private long window = Long.MAX_VALUE;
    private long acknowledged;

    ReplayLine(ConversationSink sink, Consumer<RtmpMessage> received) {
        this.sink = sink;
        this.received = received;
    }

    void open(ReplayTarget target, boolean digest, int patienceMillis) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(target.host(), target.port()), patienceMillis);
        socket.setSoTimeout(patienceMillis);
        ClientHandshake handshake =
                new ClientHandshake(digest, bytes -> ThreadLocalRandom.current().nextBytes(bytes), () -> 0);
        ByteBuf out = Unpooled.buffer();
        handshake.start(out);
        flush(out);
        while (true) {
            HandshakeResult result = handshake.read(in, out);
            flush(out);
            switch (result) {
                case HandshakeResult.Complete _ -> {
                    socket.setSoTimeout(0);
                    return;
                }
                case HandshakeResult.Failed(String reason) -> throw new IOException(reason);
                case HandshakeResult.NeedsMore _ -> fill();
            }
        }
    }

    /** Reads until the server closes the connection, or this does. */
    void readToTheEnd() throws IOException {
        try {
            while (true) {
                reader.read(in, this);
                if (reader.bytesRead() - acknowledged >= window / 2) {
                    acknowledged = reader.bytesRead();
                    send(CONTROL_CHUNK_STREAM, 0, 0, new Acknowledgement(acknowledged & 0xFFFFFFFFL));
                }
                fill();
            }
        } catch (EOFException closed) {
            // the server has said all
        } catch (ChunkException malformed) {
            throw new IOException(
                    Sentences.of("message.replay.line.server.sent.malformed", malformed.getMessage()), malformed);
        }
    }

    private void fill() throws IOException {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
            throw new EOFException(Sentences.of("message.replay.line.server.closed.connection"));
        }
        note(Side.SERVER, Arrays.copyOf(buffer, count));
        in.discardReadBytes().writeBytes(buffer, 0, count);
    }

    private synchronized void flush(ByteBuf out) throws IOException {
        if (out.isReadable()) {
            byte[] bytes = ByteBufUtil.getBytes(out);
            out.clear();
            note(Side.CLIENT, bytes);
            socket.getOutputStream().write(bytes);
        }
    }

    private void note(Side from, byte[] bytes) {
        synchronized (sink) {
            sink.bytes((System.nanoTime() - begin) / 1_000, from, bytes);
        }
    }

    /** Any thread. */
    synchronized void send(int chunkStreamId, int messageStreamId, int timestamp, RtmpMessage message)
            throws IOException {
        MessageEncoder.Encoded encoded = encoder.encode(message);
        ByteBuf payload = encoded.payload();
        ByteBuf out = Unpooled.buffer(payload.readableBytes() + BUFFER_BYTES / 64);
        writer.write(
                MessageHeader.of(chunkStreamId, timestamp, encoded.typeId(), messageStreamId, payload), payload, out);
        payload.release();
        flush(out);
        if (message instanceof RtmpMessage.SetChunkSize(int size)) {
            writer.setChunkSize(size);
        }
    }

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        RtmpMessage message = decoder.decode(header, Unpooled.copiedBuffer(payload));
        payload.release();
        try {
            switch (message) {
                case UserControl(UserControlEvent.PingRequest(int time)) ->
                    send(CONTROL_CHUNK_STREAM, 0, 0, new UserControl(new UserControlEvent.PingResponse(time)));
                case RtmpMessage.WindowAcknowledgementSize(int size) -> window = Integer.toUnsignedLong(size);
                default -> {}
            }
        } catch (IOException broken) {
            throw new ChunkException(Sentences.of("message.replay.line.ping.cannot.answered", broken.getMessage()));
        }
        received.accept(message);
    }

    @Override
    public void warning(String description) {
        // the sink's reader says so
    }

    @Override
    public void close() throws IOException {
        socket.close();
        synchronized (sink) {
            sink.end((System.nanoTime() - begin) / 1_000);
        }
    }
}

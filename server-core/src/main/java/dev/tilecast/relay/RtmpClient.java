package dev.tilecast.relay;

import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.chunk.ChunkException;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.handshake.ClientHandshake;
import dev.tilecast.wire.handshake.HandshakeResult;
import dev.tilecast.wire.message.AggregateMessages;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.UserControlEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * A conversation with an RTMP server, on the caller's thread: what is received waits in the socket until it is asked for.
 * Pings are answered and bytes acknowledged while messages are awaited, and aggregate messages come as their parts. One
 * thread at a time awaits; any thread may {@link #send} and {@link #hangUp}.
 */
public final class RtmpClient implements AutoCloseable, ChunkSink {
    private static final int COMMAND_CHUNK_STREAM = 3;
    private static final int STREAM_CHUNK_STREAM = 8;
    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int BUFFER_BYTES = 64 << 10;

    private final Socket socket;
    private final Duration patience;
    private final ConversationTap tap;
    private final ReentrantLock sending = new ReentrantLock();
    private final ByteBuf in = Unpooled.buffer(BUFFER_BYTES);
    private final ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), UnpooledByteBufAllocator.DEFAULT);
    private final ChunkWriter writer = new ChunkWriter();
    private final MessageDecoder decoder = new MessageDecoder(AmfLimits.defaults());
    private final MessageEncoder encoder = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT);
    private final Deque<Received> received = new ArrayDeque<>();
    private final byte[] chunk = new byte[BUFFER_BYTES];
    private double lastTransaction;
    private long window = Long.MAX_VALUE;
    private long acknowledged;
    private boolean closed;

    private RtmpClient(Socket socket, Duration patience, ConversationTap tap) {
        this.socket = socket;
        this.patience = patience;
        this.tap = tap;
    }

    /**
     * Connects and shakes hands.
     *
     * @param server where it listens
     * @param digest whether to ask for the handshake with digests, which some servers want before they send H.264
     * @param patience the longest wait for any answer
     * @return a conversation that can begin with {@link #connect}
     * @throws IOException where there is no connection, or what answers does not speak RTMP
     */
    public static RtmpClient open(InetSocketAddress server, boolean digest, Duration patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(server, (int) patience.toMillis());
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
        return over(socket, digest, patience, ConversationTap.NONE);
    }

    /**
     * Shakes hands over a connection that is there, and which is the conversation's from then on; it is closed where that
     * fails.
     *
     * @param connected to the server
     * @param digest whether to ask for the handshake with digests, which some servers want before they send H.264
     * @param patience the longest wait for any answer
     * @param tap hears all bytes
     * @return a conversation that can begin with {@link #connect}
     * @throws HandshakeException where what answers does not speak RTMP
     */
    public static RtmpClient over(Socket connected, boolean digest, Duration patience, ConversationTap tap)
            throws IOException {
        try {
            connected.setTcpNoDelay(true);
            RtmpClient client = new RtmpClient(connected, patience, tap);
            client.shakeHands(digest);
            return client;
        } catch (IOException failure) {
            connected.close();
            tap.ended(System.nanoTime());
            throw failure;
        }
    }

    private void shakeHands(boolean digest) throws IOException {
        ClientHandshake handshake =
                new ClientHandshake(digest, bytes -> ThreadLocalRandom.current().nextBytes(bytes), () -> 0);
        ByteBuf out = Unpooled.buffer();
        handshake.start(out);
        flush(out);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HandshakeResult result = handshake.read(in, out);
            flush(out);
            switch (result) {
                case HandshakeResult.Complete ignored -> {
                    return;
                }
                case HandshakeResult.Failed(String reason) -> throw new HandshakeException(reason);
                case HandshakeResult.NeedsMore ignored -> fill(deadline);
            }
        }
    }

    /**
     * Sends a command on a message stream.
     *
     * @param messageStreamId 0 for the connection itself
     * @param name the command's
     * @param transactionId 0 where no answer is wanted
     * @param arguments the command object first
     * @throws IOException where the connection fails
     */
    public void send(int messageStreamId, String name, double transactionId, AmfValue... arguments) throws IOException {
        send(
                messageStreamId == 0 ? COMMAND_CHUNK_STREAM : STREAM_CHUNK_STREAM,
                messageStreamId,
                new CommandMessage(name, transactionId, List.of(arguments)));
    }

    /**
     * Sends any message; its payload, where it has one, is released. Any thread.
     *
     * @param chunkStreamId 2 for control messages, above it of the caller's choice
     * @param messageStreamId 0 for the connection itself
     * @param message to send
     * @throws IOException where the connection fails
     */
    public void send(int chunkStreamId, int messageStreamId, RtmpMessage message) throws IOException {
        sending.lock();
        try {
            MessageEncoder.Encoded encoded = encoder.encode(message);
            ByteBuf payload = encoded.payload();
            ByteBuf out = Unpooled.buffer(payload.readableBytes() + BUFFER_BYTES / 64);
            writer.write(MessageHeader.of(chunkStreamId, 0, encoded.typeId(), messageStreamId, payload), payload, out);
            payload.release();
            flush(out);
            if (message instanceof RtmpMessage.SetChunkSize(int size)) {
                writer.setChunkSize(size);
            }
        } finally {
            sending.unlock();
        }
    }

    /**
     * {@return the answer to connect, {@code _result} or {@code _error}; sends it and awaits that}
     *
     * @param commandObject app, tcUrl and what else the client says of itself
     * @param userArguments behind the command object
     * @throws IOException where the connection fails, or no answer comes in time
     */
    public CommandMessage connect(AmfValue commandObject, AmfValue... userArguments) throws IOException {
        return call("connect", commandObject, userArguments);
    }

    /**
     * {@return the answer of a procedure called on message stream 0, {@code _result} or {@code _error}; sends the call
     * and awaits that}
     *
     * @param name the procedure's
     * @param commandObject usually null
     * @param userArguments behind the command object
     * @throws IOException where the connection fails, or no answer comes in time
     */
    public CommandMessage call(String name, AmfValue commandObject, AmfValue... userArguments) throws IOException {
        double transaction = ++lastTransaction;
        List<AmfValue> arguments = new ArrayList<>();
        arguments.add(commandObject);
        arguments.addAll(List.of(userArguments));
        send(COMMAND_CHUNK_STREAM, 0, new CommandMessage(name, transaction, arguments));
        return (CommandMessage) await(message -> message.message() instanceof CommandMessage command
                        && command.transactionId() == transaction
                        && (command.name().equals("_result") || command.name().equals("_error")))
                .message();
    }

    /**
     * Creates a message stream.
     *
     * @return its id
     * @throws IOException where the connection fails, no answer comes in time, or the server refuses
     */
    public int createStream() throws IOException {
        CommandMessage answer = call("createStream", AmfValue.NULL);
        if (answer.name().equals("_result") && answer.argument(1) instanceof AmfValue.AmfNumber(double id)) {
            return (int) id;
        }
        throw new IOException("createStream was answered by " + answer);
    }

    /**
     * Asks to play a stream; what the server says to that comes as messages.
     *
     * @param messageStreamId from {@link #createStream}
     * @param streamName with its query
     * @throws IOException where the connection fails
     */
    public void play(int messageStreamId, String streamName) throws IOException {
        send(messageStreamId, "play", 0, AmfValue.NULL, AmfValue.of(streamName), AmfValue.of(-2000));
    }

    /**
     * {@return the next message that fits; those before it are forgotten}
     *
     * @param wanted says whether it fits
     * @throws IOException where the connection fails, or none comes in time
     */
    public Received await(Predicate<Received> wanted) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Received next = next(deadline);
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    /**
     * The next onStatus command on any message stream.
     *
     * @return its code
     * @throws IOException where the connection fails, or none comes in time
     */
    public String awaitStatus() throws IOException {
        Received status = await(message -> message.message() instanceof CommandMessage command
                && command.name().equals("onStatus"));
        AmfValue info = ((CommandMessage) status.message()).argument(1);
        return info.get("code").flatMap(AmfValue::asText).orElse("");
    }

    /**
     * {@return the next message}
     *
     * @throws IOException where the connection fails, or none comes in time
     */
    public Received next() throws IOException {
        return next(System.nanoTime() + patience.toNanos());
    }

    /**
     * {@return the next message; empty where none comes in that time, after which the conversation can go on}
     *
     * @param most the longest wait
     * @throws IOException where the connection fails
     */
    public Optional<Received> next(Duration most) throws IOException {
        try {
            return Optional.of(next(System.nanoTime() + most.toNanos()));
        } catch (SocketTimeoutException nothing) {
            return Optional.empty();
        }
    }

    /**
     * Reads until the server closes the connection.
     *
     * @throws IOException where it does not close it in time
     */
    public void awaitClose() throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                next(deadline);
            }
        } catch (EOFException closed) {
            // that is what was awaited
        }
    }

    private Received next(long deadline) throws IOException {
        while (true) {
            try {
                reader.read(in, this);
            } catch (ChunkException malformed) {
                throw new IOException("the server sent malformed chunks: " + malformed.getMessage(), malformed);
            }
            acknowledge();
            if (!received.isEmpty()) {
                return received.removeFirst();
            }
            fill(deadline);
        }
    }

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        RtmpMessage message = decoder.decode(header, Unpooled.copiedBuffer(payload));
        payload.release();
        switch (message) {
            case RtmpMessage.AggregateMessage(ByteBuf parts) -> {
                for (AggregateMessages.Part part : AggregateMessages.split(header, parts)) {
                    message(part.header(), part.payload());
                }
            }
            case RtmpMessage.UserControl(UserControlEvent.PingRequest(int timestamp)) -> {
                received.addLast(new Received(header, message));
                answer(new RtmpMessage.UserControl(new UserControlEvent.PingResponse(timestamp)));
            }
            case RtmpMessage.WindowAcknowledgementSize(int size) -> {
                received.addLast(new Received(header, message));
                window = Integer.toUnsignedLong(size);
            }
            default -> received.addLast(new Received(header, message));
        }
    }

    private void answer(RtmpMessage answer) {
        try {
            send(CONTROL_CHUNK_STREAM, 0, answer);
        } catch (IOException broken) {
            throw new ChunkException("the server cannot be answered: " + broken.getMessage());
        }
    }

    /** Some servers stop sending where a window was not acknowledged (section 5.4.3); at half of it none is kept waiting. */
    private void acknowledge() throws IOException {
        long count = reader.bytesRead();
        if (count - acknowledged > window / 2) {
            acknowledged = count;
            send(CONTROL_CHUNK_STREAM, 0, new RtmpMessage.Acknowledgement(count & 0xFFFFFFFFL));
        }
    }

    @Override
    public void warning(String description) {
        // an unusual chunk size does no harm here
    }

    private void fill(long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("no answer within " + patience.toMillis() + " ms");
        }
        socket.setSoTimeout((int) left);
        int count = socket.getInputStream().read(chunk);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        tap.received(System.nanoTime(), ByteBuffer.wrap(chunk, 0, count).asReadOnlyBuffer());
        in.discardReadBytes().writeBytes(chunk, 0, count);
    }

    private void flush(ByteBuf out) throws IOException {
        if (out.isReadable()) {
            tap.sent(System.nanoTime(), out.nioBuffer().asReadOnlyBuffer());
        }
        out.readBytes(socket.getOutputStream(), out.readableBytes());
        socket.getOutputStream().flush();
        out.clear();
    }

    /**
     * Ends the conversation from any thread; one that awaits gets an exception, and closes it.
     *
     * @throws IOException where the socket cannot be shut down
     */
    public void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        socket.close();
        if (!closed) {
            closed = true;
            tap.ended(System.nanoTime());
        }
    }
}

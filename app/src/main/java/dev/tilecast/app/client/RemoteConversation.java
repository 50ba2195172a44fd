package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.relay.ConversationTap;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.UserControlEvent;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A conversation with a server, step by step on the caller's thread: each step that fails says what, why and what to do.
 * Any thread may {@link #call} and {@link #hangUp}.
 */
public final class RemoteConversation implements AutoCloseable {
    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int BUFFER_MILLIS = 3_000;

    private final RemoteUrl url;
    private final RtmpClient client;
    private final Duration patience;
    private final Consumer<RtmpMessage> said;
    private final Consumer<Received> heard;
    private final AtomicLong transactions = new AtomicLong();

    private RemoteConversation(
            RemoteUrl url, RtmpClient client, Duration patience, Consumer<RtmpMessage> said, Consumer<Received> heard) {
        this.url = url;
        this.client = client;
        this.patience = patience;
        this.said = said;
        this.heard = heard;
    }

    /** Asks the name service. */
    public static List<InetAddress> resolve(RemoteUrl url) throws StepException {
        try {
            return List.of(InetAddress.getAllByName(url.host()));
        } catch (UnknownHostException unknown) {
            throw new StepException(new ReachingProblems(url, Duration.ZERO).noSuchHost(), unknown);
        }
    }

    /** Connects to the first address that answers; where none does, the last one's problem is told. */
    public static Socket dial(RemoteUrl url, List<InetAddress> addresses, Duration patience) throws StepException {
        IOException last = new SocketException(Sentences.of("client.problem.the.host.has.no"));
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, url.port()), (int) patience.toMillis());
                return socket;
            } catch (IOException failure) {
                last = failure;
                close(socket);
            }
        }
        throw new StepException(new ReachingProblems(url, patience).dialling(last), last);
    }

    /**
     * Shakes hands.
     *
     * @param connected is closed where that fails
     * @param patience the longest wait for any answer
     * @param tap hears all bytes
     * @param said told of each message that is sent, by the thread that sends it
     * @param heard told of each that is received, by the thread that awaits it
     */
    public static RemoteConversation over(
            RemoteUrl url,
            Socket connected,
            Duration patience,
            ConversationTap tap,
            Consumer<RtmpMessage> said,
            Consumer<Received> heard)
            throws StepException {
        try {
            RtmpClient client = RtmpClient.over(connected, false, patience, tap);
            return new RemoteConversation(url, client, patience, said, heard);
        } catch (IOException failure) {
            throw new StepException(new ReachingProblems(url, patience).shaking(failure), failure);
        }
    }

    /** Connects to the application; returns what the server says of itself. */
    public CommandMessage connect() throws StepException {
        CommandMessage answer;
        try {
            answer = answer("connect", send("connect", List.of(Announcement.commandObject(url))));
        } catch (EOFException | SocketException closed) {
            throw new StepException(new RefusalProblems(url).closedAtConnect(), closed);
        } catch (IOException failure) {
            throw broken(Sentences.of("client.problem.connecting"), failure);
        }
        if (!answer.name().equals("_result")) {
            throw new StepException(new RefusalProblems(url).connect(answer));
        }
        return answer;
    }

    /** @return its id */
    public int createStream() throws StepException {
        try {
            CommandMessage answer = answer("createStream", send("createStream", List.of(AmfValue.NULL)));
            if (answer.name().equals("_result") && answer.argument(1) instanceof AmfValue.AmfNumber(double id)) {
                return (int) id;
            }
            throw new StepException(new RefusalProblems(url).createStream(answer));
        } catch (IOException failure) {
            throw broken(Sentences.of("client.problem.creating.a.stream"), failure);
        }
    }

    /** Asks for a live stream, and waits for nothing. */
    public void play(int messageStreamId, String streamName) throws StepException {
        try {
            CommandMessage play =
                    new CommandMessage("play", 0, List.of(AmfValue.NULL, AmfValue.of(streamName), AmfValue.of(-2000)));
            said.accept(play);
            client.send(messageStreamId, play.name(), 0, play.arguments().toArray(AmfValue[]::new));
            RtmpMessage buffer =
                    new RtmpMessage.UserControl(new UserControlEvent.SetBufferLength(messageStreamId, BUFFER_MILLIS));
            said.accept(buffer);
            client.send(CONTROL_CHUNK_STREAM, 0, buffer);
        } catch (IOException failure) {
            throw broken(Sentences.of("client.problem.asking.to.play"), failure);
        }
    }

    /** Ends a stream that was created. Any thread. */
    public void deleteStream(int messageStreamId) throws IOException {
        send("deleteStream", List.of(AmfValue.NULL, AmfValue.of(messageStreamId)));
    }

    /**
     * Calls a procedure, and waits for nothing. Any thread.
     *
     * @return the transaction id that the answer has
     */
    public long call(String procedure, List<AmfValue> arguments) throws IOException {
        List<AmfValue> all = new ArrayList<>();
        all.add(AmfValue.NULL);
        all.addAll(arguments);
        return send(procedure, all);
    }

    private long send(String name, List<AmfValue> arguments) throws IOException {
        long transaction = transactions.incrementAndGet();
        said.accept(new CommandMessage(name, transaction, arguments));
        client.send(0, name, transaction, arguments.toArray(AmfValue[]::new));
        return transaction;
    }

    /** The next message; empty where none comes in that time. */
    public Optional<Received> next(Duration most) throws StepException {
        try {
            return read(most);
        } catch (IOException failure) {
            throw broken(Sentences.of("client.problem.waiting.for.the.stream"), failure);
        }
    }

    private Optional<Received> read(Duration most) throws IOException {
        Optional<Received> next = client.next(most);
        next.ifPresent(heard);
        return next;
    }

    private CommandMessage answer(String command, long transaction) throws IOException, StepException {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (left > 0) {
            Optional<Received> next = read(Duration.ofNanos(left));
            if (next.isPresent()
                    && next.get().message() instanceof CommandMessage answer
                    && answer.transactionId() == transaction
                    && isAnswer(answer)) {
                return answer;
            }
            left = deadline - System.nanoTime();
        }
        throw new StepException(new RefusalProblems(url).silent(command, patience));
    }

    static boolean isAnswer(CommandMessage command) {
        return command.name().equals("_result") || command.name().equals("_error");
    }

    private StepException broken(String doing, IOException failure) {
        return new StepException(new ReachingProblems(url, patience).broken(doing, failure), failure);
    }

    /** Ends it from any thread; a step that waits fails. */
    public void hangUp() {
        try {
            client.hangUp();
        } catch (IOException alreadyBroken) {
            // it is over either way
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException alreadyBroken) {
            // it is over either way
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException neverOpened) {
            // there is nothing left to free
        }
    }
}

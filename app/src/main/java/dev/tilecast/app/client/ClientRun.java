package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.relay.ConversationTap;
import dev.tilecast.relay.Received;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/** One conversation from connect to its end, on a virtual thread of its own. Orders and readings from any thread. */
final class ClientRun {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_FOR_ORDERS = Duration.ofMillis(50);
    private static final int MOST_ORDERS = 16;

    private final RemoteUrl url;
    private final ConversationTap tap;
    private final Transcript transcript = new Transcript();
    private final StreamIntake intake;
    private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(MOST_ORDERS);
    private final Map<Long, Called> called = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofVirtual().name("test-client").unstarted(this::converse);

    private volatile ClientState state = ClientState.CONNECTING;
    private volatile String server = "";
    private volatile Problem problem;
    private volatile CallAnswer answer;
    private volatile boolean ended;
    private int messageStream;

    private record Called(String procedure, long nanoTime) {}

    /** Something that the conversation's thread is to do. */
    @FunctionalInterface
    private interface Order {
        void run(RemoteConversation conversation) throws StepException, IOException;
    }

    ClientRun(RemoteUrl url, VideoCodecs codecs, ConversationTap tap, ArrivedFrames arrived) {
        this.url = url;
        this.tap = tap;
        intake = new StreamIntake(codecs, arrived);
    }

    void start() {
        thread.start();
    }

    RemoteUrl url() {
        return url;
    }

    Optional<DecodedPicture> takePicture() {
        return intake.pictures().take();
    }

    ClientReading reading() {
        Problem told = problem;
        if (told == null && state == ClientState.PLAYING && intake.isSilent()) {
            told = new RefusalProblems(url).noMedia(StreamIntake.SILENCE);
        }
        return new ClientReading(
                state,
                server,
                Optional.ofNullable(told),
                Optional.ofNullable(answer),
                transcript.lines(),
                intake.reading());
    }

    /** False where too much is waiting already, or the conversation is over. */
    boolean play() {
        return order(conversation -> {
            stopPlaying(conversation);
            state = ClientState.STARTING;
            problem = null;
            messageStream = conversation.createStream();
            intake.begin();
            conversation.play(messageStream, url.streamName());
        });
    }

    boolean stop() {
        return order(this::stopPlaying);
    }

    boolean call(String procedure, List<AmfValue> arguments) {
        return order(conversation -> {
            long now = System.nanoTime();
            called.put(conversation.call(procedure, arguments), new Called(procedure, now));
        });
    }

    private boolean order(Order order) {
        return !ended && orders.offer(order);
    }

    private void stopPlaying(RemoteConversation conversation) throws IOException {
        if (messageStream != 0) {
            conversation.deleteStream(messageStream);
            messageStream = 0;
            intake.end();
            state = ClientState.CONNECTED;
        }
    }

    /** Ends it; returns at once. */
    void end() {
        ended = true;
        // A virtual thread that waits for a socket is woken, and its socket closed.
        thread.interrupt();
    }

    private void converse() {
        try (RemoteConversation conversation = RemoteConversation.over(
                url,
                RemoteConversation.dial(url, RemoteConversation.resolve(url), PATIENCE),
                PATIENCE,
                tap,
                message -> MessageText.of(message).ifPresent(text -> transcript.add(false, text)),
                this::heard)) {
            server = describe(conversation.connect());
            state = ClientState.CONNECTED;
            while (!ended) {
                Order order = orders.poll();
                if (order != null) {
                    order.run(conversation);
                } else {
                    conversation.next(LOOK_FOR_ORDERS);
                }
            }
        } catch (StepException failed) {
            fail(failed.problem());
        } catch (IOException broken) {
            fail(new ReachingProblems(url, PATIENCE).broken(Sentences.of("client.problem.sending"), broken));
        } finally {
            intake.end();
            ended = true;
        }
    }

    private void fail(Problem failure) {
        if (!ended) {
            // A refusal that came just before the server closed says more than the close.
            if (problem == null) {
                problem = failure;
            }
            state = ClientState.FAILED;
        }
    }

    private static String describe(CommandMessage answer) {
        String version = answer.argument(0)
                .get("fmsVer")
                .flatMap(AmfValue::asText)
                .orElse(Sentences.of("client.problem.a.server.without.a"));
        return PrintableText.of(version + ", " + RefusalProblems.code(answer.argument(1)));
    }

    private void heard(Received received) {
        MessageText.of(received.message()).ifPresent(text -> transcript.add(true, text));
        if (received.message() instanceof CommandMessage command) {
            command(command);
        }
        if (messageStream != 0
                && received.header().messageStreamId() == messageStream
                && intake.take(received)
                && state == ClientState.STARTING) {
            state = ClientState.PLAYING;
        }
    }

    private void command(CommandMessage command) {
        if (RemoteConversation.isAnswer(command)) {
            Called call = called.remove((long) command.transactionId());
            if (call != null) {
                answer = CallAnswer.of(
                        call.procedure(),
                        command.name().equals("_error"),
                        command.argument(1),
                        (System.nanoTime() - call.nanoTime()) / 1_000);
            }
        } else if (command.name().equals("onStatus")) {
            status(command.argument(1));
        }
    }

    private void status(AmfValue info) {
        intake.status(info);
        if (RefusalProblems.isRefusal(info)) {
            problem = new RefusalProblems(url).play(info);
            if (state == ClientState.STARTING || state == ClientState.PLAYING) {
                state = ClientState.CONNECTED;
                intake.end();
            }
        } else if (RefusalProblems.code(info).endsWith("Play.Start")) {
            intake.begin();
            state = ClientState.PLAYING;
        }
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.message.MessageType;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import dev.tilecast.wire.message.UserControlEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Plays the client's side of a capture against a server: with the recorded pauses, and where the recorded client had
 * heard an answer the new one waits for as many, and for a picture where it had seen one. Message stream ids follow the new server's answers; acknowledgements and
 * answers to pings are made anew. Any thread.
 */
public final class Replay implements AutoCloseable {
    private static final int MOST_MESSAGES = 20_000;
    private static final long MOST_BYTES = 32 << 20;
    private static final int WHOLE = 16 << 20;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final String PICTURE = "video message";

    private final MessageLog log = new MessageLog(MOST_MESSAGES, MOST_BYTES);
    private final List<Message> recording = new ArrayList<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final ReplayTarget target;
    private final ReplayWords words;
    private final ReplayLine line;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean ended;
    private volatile String outcome;

    private Replay(ReplayTarget target) {
        this.target = target;
        words = new ReplayWords(target);
        line = new ReplayLine(new Dissector(Dissector.FIRST_KILOBYTE, log::add), this::heard);
    }

    /**
     * Starts a replay on a thread of its own.
     *
     * @param url {@code rtmp://host:port}, and {@code /app/stream} to change these
     * @throws CaptureException where the capture is damaged, or not known from its handshake on
     * @throws IllegalArgumentException where the URL is none
     */
    public static Replay start(Path capture, String url) throws IOException, CaptureException {
        Replay replay = new Replay(ReplayTarget.parse(url));
        try (Dissector dissector = new Dissector(WHOLE, replay.recording::add)) {
            CaptureFile.read(capture, dissector);
        }
        if (replay.recording.isEmpty() || replay.recording.getFirst().kind() != Message.Kind.HANDSHAKE) {
            throw new CaptureException(
                    Sentences.of("message.replay.starts.middle.conversation", capture.getFileName()));
        }
        Thread.ofVirtual().name("tilecast-replay").start(replay::run);
        return replay;
    }

    /** The new conversation. */
    public MessageLog log() {
        return log;
    }

    /** How it ended, in a sentence; null while it runs. */
    public String outcome() {
        return outcome;
    }

    /** Returns when it has ended. */
    public void await() throws InterruptedException {
        over.await();
    }

    private void run() {
        String end;
        try (line) {
            boolean digest =
                    recording.stream().anyMatch(message -> message.type().equals("C1") && message.payload()[4] != 0);
            line.open(target, digest, PATIENCE_MILLIS);
            Thread.ofVirtual().name("tilecast-replay-reader").start(this::read);
            end = play();
        } catch (IOException failure) {
            end = Sentences.of("message.replay.replay.broke.off", target.host(), target.port(), failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end = Sentences.of("message.replay.replay.was.stopped");
        }
        outcome = end;
        over.countDown();
    }

    private void read() {
        try {
            line.readToTheEnd();
        } catch (IOException closed) {
            // the sending side tells it, or is over already
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void heard(RtmpMessage message) {
        words.answered(message);
        if (message instanceof CommandMessage command) {
            heard.merge(kind(command), 1, Integer::sum);
            notifyAll();
        } else if (message instanceof VideoMessage) {
            heard.put(PICTURE, 1);
            notifyAll();
        }
        message.release();
    }

    private String play() throws IOException, InterruptedException {
        long before = recording.getFirst().micros();
        long lastStep = System.nanoTime();
        int sent = 0;
        for (Message message : recording) {
            if (message.kind() != Message.Kind.MESSAGE) {
                continue;
            }
            long pause = Math.max(0, message.micros() - before) * 1_000;
            before = message.micros();
            if (message.from() == Side.SERVER) {
                expect(message);
                lastStep += pause;
                continue;
            }
            awaitHeard(List.of("answer", "onStatus"));
            lastStep = Math.max(lastStep + pause, System.nanoTime() - pause);
            if (!pauseUntil(lastStep)) {
                return Sentences.of("message.replay.server.closed.connection", sent);
            }
            sent += say(message) ? 1 : 0;
        }
        awaitHeard(List.of("answer", "onStatus", PICTURE));
        pauseUntil(lastStep);
        return missing.isEmpty()
                ? Sentences.of("message.replay.all.messages.client", sent)
                : Sentences.of("message.replay.all.messages.client.were", sent, String.join(", ", missing));
    }

    private synchronized void expect(Message message) {
        if (TypeNames.isCommand(message.typeId())) {
            RtmpMessage recorded = words.decode(message);
            words.recorded(recorded);
            if (recorded instanceof CommandMessage command) {
                expected.merge(kind(command), 1, Integer::sum);
            }
        } else if (message.typeId() == MessageType.VIDEO) {
            expected.put(PICTURE, 1);
        }
    }

    /** A refusal is an answer, too; other commands are sent of a server's own accord, and another one need not. */
    private static String kind(CommandMessage command) {
        return switch (command.name()) {
            case "_result", "_error" -> "answer";
            case "onStatus" -> "onStatus";
            default -> "";
        };
    }

    /** What does not come in time is not waited for again. */
    private synchronized void awaitHeard(List<String> kinds) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        for (String kind : kinds) {
            while (heard.getOrDefault(kind, 0) < expected.getOrDefault(kind, 0) && !ended) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    missing.add(kind);
                    expected.put(kind, heard.getOrDefault(kind, 0));
                } else {
                    wait(left);
                }
            }
        }
    }

    /** @return false where the connection ended before */
    private synchronized boolean pauseUntil(long nanoTime) throws InterruptedException {
        for (long left = nanoTime - System.nanoTime(); left > 0 && !ended; left = nanoTime - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        return !ended;
    }

    private boolean say(Message message) throws IOException {
        RtmpMessage recorded = words.decode(message);
        boolean madeAnew =
                recorded instanceof Acknowledgement || recorded instanceof UserControl(UserControlEvent.PingResponse _);
        if (!madeAnew) {
            RtmpMessage adapted;
            int stream;
            synchronized (this) {
                adapted = words.adapt(recorded);
                stream = words.streamId(message.messageStreamId());
            }
            line.send(message.chunkStreamId(), stream, (int) message.timestamp(), adapted);
        }
        return !madeAnew;
    }

    /** Stops it. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }
}

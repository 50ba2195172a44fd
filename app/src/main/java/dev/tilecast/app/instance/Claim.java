package dev.tilecast.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** What a start finds: itself the first, another console that shows itself, or one that does not. */
public sealed interface Claim {
    /** A console that is starting itself answers within that time, as long as the machine is not overwhelmed. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** This process is to open the console. */
    record First(FirstConsole console) implements Claim {}

    /** The console that is open did what was asked. */
    record Shown() implements Claim {}

    /** This process is to open a console of its own, which later starts do not find, since it has other options. */
    record Different() implements Claim {}

    /** As {@link Different}, since the console that is open does not answer. */
    record Unanswered() implements Claim {}

    /**
     * Becomes the first, or asks the first until it answers.
     *
     * @throws IOException where the place's file system has no locks
     */
    static Claim of(InstancePlace place, ShowRequest request, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            Optional<FirstConsole> first = FirstConsole.claim(place);
            if (first.isPresent()) {
                return new First(first.get());
            }
            Optional<Answer> answer = ask(place, request, Math.max(1, (end - System.nanoTime()) / 1_000_000));
            if (answer.isPresent()) {
                return answer.get() == Answer.SHOWN ? new Shown() : new Different();
            }
            // It begins, and does not listen yet, or ends.
            Thread.sleep(50);
        } while (System.nanoTime() < end);
        return new Unanswered();
    }

    private static Optional<Answer> ask(InstancePlace place, ShowRequest request, long millis) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            Thread patience = Lines.limit(channel, millis);
            try {
                channel.connect(UnixDomainSocketAddress.of(place.socket()));
                Lines.write(channel, request.text());
                return Answer.parse(Lines.read(channel, "", 64));
            } finally {
                patience.interrupt();
            }
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}

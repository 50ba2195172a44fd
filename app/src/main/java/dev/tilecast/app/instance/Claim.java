package dev.tilecast.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** What a start finds: itself the first, another console that shows itself, or one that does not. */
public sealed interface Claim {
    /** A console that is starting listens within that time, however busy the machine is. */
    Duration START = Duration.ofSeconds(30);

    /** One that listens answers within that time, unless it hangs. */
    Duration SILENCE = Duration.ofSeconds(10);

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
     * @param start how long it may take until the first listens
     * @param silence how long it may then take until it answers
     * @throws IOException where the place's file system has no locks
     */
    static Claim of(InstancePlace place, ShowRequest request, Duration start, Duration silence)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + start.toNanos();
        do {
            Optional<FirstConsole> first = FirstConsole.claim(place);
            if (first.isPresent()) {
                return new First(first.get());
            }
            try {
                Optional<Answer> answer = ask(place, request, silence);
                if (answer.isPresent()) {
                    return answer.get() == Answer.SHOWN ? new Shown() : new Different();
                }
            } catch (ClosedChannelException e) {
                return new Unanswered();
            } catch (IOException | UnsupportedOperationException e) {
                // It does not listen yet.
            }
            Thread.sleep(50);
        } while (System.nanoTime() < end);
        return new Unanswered();
    }

    /**
     * Empty where the other one is about to end.
     *
     * @throws ClosedChannelException where it is silent
     */
    private static Optional<Answer> ask(InstancePlace place, ShowRequest request, Duration silence) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            Thread patience = Lines.limit(channel, silence.toMillis());
            try {
                Lines.write(channel, request.text());
                return Answer.parse(Lines.read(channel, "", 64));
            } finally {
                patience.interrupt();
            }
        }
    }
}

package dev.tilecast.app.doctor;

import dev.tilecast.app.client.Problem;
import dev.tilecast.app.client.RefusalProblems;
import dev.tilecast.app.client.RemoteConversation;
import dev.tilecast.app.client.RemoteUrl;
import dev.tilecast.app.client.RemoteUrlException;
import dev.tilecast.app.client.StepException;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.relay.ConversationTap;
import dev.tilecast.relay.Received;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Says why a URL does not play: goes the way that a player goes and tells what it found at each step. On the caller's
 * thread, for seconds; interrupting a virtual thread ends it.
 */
public final class UrlDoctor {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WATCHED = Duration.ofSeconds(2);

    private final Duration patience;
    private final Duration watched;

    public UrlDoctor() {
        this(PATIENCE, WATCHED);
    }

    /**
     * @param patience the longest wait for an answer, the first media and a key frame each
     * @param watched how long media are looked at
     */
    public UrlDoctor(Duration patience, Duration watched) {
        this.patience = patience;
        this.watched = watched;
    }

    /**
     * Examines a URL.
     *
     * @param found told of each finding as soon as there is one, in the order of the steps; nothing comes behind a broken
     *     one
     * @return whether it plays
     */
    public boolean examine(String text, Consumer<Finding> found) {
        Trail trail = new Trail(found);
        try {
            RemoteUrl url = RemoteUrl.parse(text);
            trail.fine(
                    "URL",
                    Sentences.of(
                            "doctor.host.port.application.stream",
                            url.host(),
                            url.port(),
                            url.application(),
                            url.streamName()));
            if (url.streamName().isEmpty()) {
                trail.broken(
                        "stream",
                        new Problem(
                                "",
                                Sentences.of("doctor.the.url.names.none"),
                                Sentences.of("doctor.write.it.behind.the", url)));
                return false;
            }
            return reach(url, trail);
        } catch (RemoteUrlException unreadable) {
            Problem problem = unreadable.problem();
            trail.broken(problem.what(), new Problem("", problem.why(), problem.remedy()));
            return false;
        } catch (StepException failed) {
            trail.broken(trail.step, failed.problem());
            return false;
        }
    }

    private boolean reach(RemoteUrl url, Trail trail) throws StepException {
        trail.begin(Sentences.of("doctor.name.service"));
        List<InetAddress> addresses = RemoteConversation.resolve(url);
        trail.fine(addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
        trail.begin("TCP");
        Socket socket = RemoteConversation.dial(url, addresses, patience);
        trail.fine(Sentences.of("doctor.answers", socket.getInetAddress().getHostAddress() + ":" + url.port()));
        trail.begin("handshake");
        try (RemoteConversation conversation =
                RemoteConversation.over(url, socket, patience, ConversationTap.NONE, message -> {}, message -> {})) {
            trail.fine(Sentences.of("doctor.it.speaks.rtmp"));
            trail.begin("connect");
            CommandMessage answer = conversation.connect();
            trail.fine(Sentences.of(
                    "doctor.taken.by",
                    PrintableText.of(answer.argument(0)
                            .get("fmsVer")
                            .flatMap(AmfValue::asText)
                            .orElse(Sentences.of("doctor.a.server.without.a")))));
            trail.begin("play");
            conversation.play(conversation.createStream(), url.streamName());
            return watch(url, conversation, trail);
        }
    }

    private boolean watch(RemoteUrl url, RemoteConversation conversation, Trail trail) throws StepException {
        MediaWatch media = new MediaWatch(System.nanoTime());
        long patienceEnds = System.nanoTime() + patience.toNanos();
        long watchEnds = Long.MAX_VALUE;
        boolean started = false;
        while (true) {
            long now = System.nanoTime();
            long ends = media.hasKeyFrame() ? watchEnds : patienceEnds;
            if (now >= ends) {
                break;
            }
            Optional<Received> next = conversation.next(Duration.ofNanos(ends - now));
            if (next.isEmpty()) {
                continue;
            }
            Received received = next.get();
            if (received.message() instanceof CommandMessage status
                    && status.name().equals("onStatus")) {
                AmfValue info = status.argument(1);
                if (RefusalProblems.isRefusal(info)) {
                    trail.broken(started ? "media" : "play", new RefusalProblems(url).play(info));
                    return false;
                }
                started |= startsPlay(info, trail, started);
            }
            boolean hadMedia = media.hasMedia();
            boolean hadKey = media.hasKeyFrame();
            long arrived = System.nanoTime();
            media.take(received.message(), received.header().timestamp() & 0xFFFFFFFFL, arrived);
            if (!hadMedia && media.hasMedia()) {
                patienceEnds = arrived + patience.toNanos();
            }
            if (!hadKey && media.hasKeyFrame()) {
                watchEnds = arrived + watched.toNanos();
            }
        }
        if (!media.hasMedia()) {
            trail.broken(
                    started ? "media" : "play",
                    started
                            ? new RefusalProblems(url).noMedia(patience)
                            : new Problem(
                                    Sentences.of("doctor.play.is.not.answered", patience.toSeconds()),
                                    Sentences.of("doctor.the.server.says.neither"),
                                    Sentences.of("doctor.look.at.the.stream")));
            return false;
        }
        List<Finding> findings = MediaFindings.of(media, patience);
        findings.forEach(trail::tell);
        return findings.stream().noneMatch(Finding.Broken.class::isInstance);
    }

    private static boolean startsPlay(AmfValue info, Trail trail, boolean before) {
        boolean starts = RefusalProblems.code(info).endsWith("Play.Start");
        if (starts && !before) {
            trail.fine(RefusalProblems.code(info));
        }
        return starts;
    }

    /** Tells findings, with the time that each step took. */
    private static final class Trail {
        private final Consumer<Finding> found;
        private String step = "";
        private long beganNanos;

        private Trail(Consumer<Finding> found) {
            this.found = found;
        }

        private void begin(String newStep) {
            step = newStep;
            beganNanos = System.nanoTime();
        }

        private void fine(String detail) {
            fine(step, Sentences.of("doctor.step", detail, (System.nanoTime() - beganNanos) / 1_000_000));
        }

        private void fine(String subject, String detail) {
            tell(new Finding.Fine(subject, detail));
        }

        private void broken(String subject, Problem problem) {
            String why = problem.what().isEmpty() ? problem.why() : problem.what() + ": " + problem.why();
            tell(new Finding.Broken(subject, why, problem.remedy()));
        }

        private void tell(Finding finding) {
            found.accept(finding);
        }
    }
}

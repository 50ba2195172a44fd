package dev.tilecast.app.ui.messages;

import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.message.ArrivalRecorder;
import dev.tilecast.app.message.CaptureException;
import dev.tilecast.app.message.ClientConversation;
import dev.tilecast.app.message.Conversation;
import dev.tilecast.app.message.ListeningPoint;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.message.Message;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

/** The messages of a connection, a stream or a capture. JavaFX thread. */
public final class MessagesPane implements InspectorPane {
    private static final Duration REFRESH = Duration.millis(250);

    private final Texts texts;
    private final RtmpServer server;
    private final Selection selection;
    private final FileQuestions files;
    private final ArrivalRecorder arrivals;
    private final TestClient client;
    private final CaptureList captureList;
    private final MessagesView view;
    private final CaptureButton captures;
    private final ReplayControl replays;
    private final Timeline clock = new Timeline(new KeyFrame(REFRESH, tick -> refresh()));
    private Subject subject;
    private Conversation conversation;
    private Subscription reading = () -> {};
    private ClientConversation clients;

    /**
     * One of those that share what is recorded.
     *
     * @param selection where an opened file is selected
     * @param client whose conversation is shown for the server that it talks to
     */
    public MessagesPane(
            Texts texts,
            RtmpServer server,
            Selection selection,
            LiveCaptures running,
            ArrivalRecorder arrivals,
            TestClient client) {
        this(texts, server, selection, running, arrivals, client, FileQuestions.dialogs(texts));
    }

    MessagesPane(
            Texts texts,
            RtmpServer server,
            Selection selection,
            LiveCaptures running,
            ArrivalRecorder arrivals,
            TestClient client,
            FileQuestions files) {
        this.texts = texts;
        this.server = server;
        this.selection = selection;
        this.files = files;
        this.arrivals = arrivals;
        this.client = client;
        view = new MessagesView(texts);
        clock.setCycleCount(Animation.INDEFINITE);
        MessagesBar bar = view.bar();
        captures = new CaptureButton(texts, running, files, bar.capture, view::tell);
        captureList = new CaptureList(texts, running, file -> selection.select(new Subject.Capture(file)));
        view.listCaptures(captureList.root());
        replays = new ReplayControl(texts, view);
        bar.record.setOnAction(event -> recordArrivals(bar.record.isSelected()));
        bar.open.setOnAction(event -> openFile());
        bar.replay.setOnAction(event -> view.showReplay(replays.bar()));
    }

    @Override
    public String id() {
        return "messages";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Connection
                || shown instanceof Subject.PlayerStream
                || shown instanceof Subject.Remote
                || shown instanceof Subject.Capture;
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void open(Subject shown) {
        if (shown.equals(subject)) {
            return;
        }
        close();
        subject = shown;
        view.clear();
        view.bar().replay.setDisable(!(shown instanceof Subject.Capture));
        switch (shown) {
            case Subject.Connection(long id) -> listen(id, MessageFilter.ALL_STREAMS);
            case Subject.PlayerStream(long id, int stream) -> listen(id, stream);
            case Subject.Remote(String url) -> {
                view.offerStream(MessageFilter.ALL_STREAMS);
                captures.follow(null);
                reading = client.keep();
                view.tell(texts.of("messages.remote.none"));
                followClient(url);
            }
            case Subject.Capture(Path file) -> {
                captures.follow(null);
                view.offerStream(MessageFilter.ALL_STREAMS);
                view.tell(texts.of("messages.reading", file.getFileName()));
                Thread.ofVirtual().name("tilecast-capture").start(() -> read(file));
                if (server.isStarted()) {
                    replays.offer(file, "rtmp://" + server.listenAddress());
                } else {
                    replays.offer(file, "");
                }
            }
            default -> throw new IllegalArgumentException("no messages of " + shown);
        }
        clock.play();
    }

    /** What was recorded from the first byte on shows more than listening in from now on. */
    private void listen(long id, int stream) {
        ListeningPoint point = new ListeningPoint.ServerConnection(server, id);
        captures.follow(point);
        view.offerStream(stream);
        Optional<Conversation> recorded = arrivals.find(id);
        Optional<Conversation> opened = recorded.or(() -> Conversation.of(point));
        conversation = opened.orElse(null);
        view.tell(texts.of(
                recorded.isPresent()
                        ? "messages.recorded"
                        : opened.isPresent() ? "messages.listening" : "messages.gone"));
        refresh();
    }

    /** A new conversation of the client takes the place of the one before. */
    private void followClient(String url) {
        ClientConversation newest = client.conversation(url).orElse(null);
        if (newest != null && newest != clients) {
            clients = newest;
            conversation = newest.messages();
            view.clear();
            captures.follow(newest);
            view.tell(texts.of("messages.remote"));
        }
    }

    private void recordArrivals(boolean on) {
        if (on) {
            arrivals.start();
        } else {
            arrivals.stop();
        }
        view.tell(texts.of(on ? "messages.record.on" : "messages.record.off"));
        refresh();
    }

    private void read(Path file) {
        try {
            Conversation read = Conversation.of(file);
            Platform.runLater(() -> {
                if (subject instanceof Subject.Capture(Path wanted) && wanted.equals(file)) {
                    conversation = read;
                    view.tell("");
                    refresh();
                }
            });
        } catch (CaptureException damaged) {
            fail(file, texts.of("messages.damaged", file.getFileName(), damaged.getMessage()));
        } catch (NoSuchFileException lost) {
            fail(file, texts.of("messages.lost", file));
        } catch (IOException unreadable) {
            fail(file, texts.of("messages.unreadable", file, unreadable.getMessage()));
        }
    }

    private void fail(Path file, String why) {
        Platform.runLater(() -> {
            if (subject instanceof Subject.Capture(Path wanted) && wanted.equals(file)) {
                view.fail(why);
            }
        });
    }

    private void refresh() {
        if (subject instanceof Subject.Remote(String url)) {
            followClient(url);
        }
        if (conversation != null) {
            view.show(conversation.log(), conversation.missed());
        }
        replays.refresh();
        captures.refresh();
        captureList.refresh();
        view.bar().record.setSelected(arrivals.isOn());
    }

    private void openFile() {
        files.read(view.root().getScene().getWindow()).ifPresent(file -> selection.select(new Subject.Capture(file)));
    }

    @Override
    public void close() {
        clock.stop();
        replays.close();
        if (conversation != null) {
            conversation.close();
            conversation = null;
        }
        reading.close();
        reading = () -> {};
        clients = null;
        subject = null;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                command(
                        "pause",
                        new KeyCodeCombination(KeyCode.SPACE),
                        () -> view.bar().pause.fire()),
                command(
                        "filter",
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                        () -> view.filter().focus()),
                command("ladder", null, () -> view.bar().ladder.fire()),
                command("record", null, () -> view.bar().record.fire()),
                command("capture", null, () -> view.bar().capture.fire()),
                command("open", null, this::openFile),
                command("copy", null, () -> {
                    Message chosen = view.chosen();
                    if (chosen != null) {
                        Clip.copy(chosen.asText());
                    }
                }));
    }

    private ConsoleCommand command(String part, KeyCombination keys, Runnable run) {
        String id = "messages.command." + part;
        return new ConsoleCommand(id, texts.of(id), keys, () -> subject != null, run);
    }
}

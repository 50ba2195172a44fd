package dev.tilecast.app.message;

import dev.tilecast.app.message.Message.Kind;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Media follow a publish or play, and their timestamps do not go backward (RTMP specification, sections 5 and 7.2.2). */
final class MediaRule implements Rule {
    private static final int USER_CONTROL = 4;
    private static final int AUDIO = 8;
    private static final int VIDEO = 9;
    private static final int MOST_STREAMS = 1_000;

    private final Set<Integer> published = new HashSet<>();
    private final Set<Integer> played = new HashSet<>();
    private final Set<Track> marked = new HashSet<>();
    private final Map<Track, Long> last = new HashMap<>();
    private boolean whole = true;

    private record Track(Side from, int stream, int typeId) {}

    @Override
    public void resume() {
        whole = false;
        last.clear();
    }

    @Override
    public void look(Message message, Findings findings) {
        if (message.kind() != Kind.MESSAGE) {
            return;
        }
        int type = message.typeId();
        Optional<CommandStart> command = CommandStart.of(message);
        if (command.isPresent()) {
            begin(command.get().name(), message.messageStreamId());
        } else if (type == USER_CONTROL) {
            // Stream Begin and Stream EOF may be followed by other times.
            last.clear();
        } else if (type == AUDIO || type == VIDEO) {
            Track track = new Track(message.from(), message.messageStreamId(), type);
            order(message, track, findings);
            time(message, track, findings);
        }
    }

    private void begin(String command, int stream) {
        last.keySet().removeIf(track -> track.stream() == stream);
        if (published.size() + played.size() >= MOST_STREAMS) {
            whole = false;
        } else if (command.equals("publish")) {
            published.add(stream);
        } else if (command.equals("play") || command.equals("play2")) {
            played.add(stream);
        }
    }

    private void order(Message message, Track track, Findings findings) {
        boolean fromClient = track.from() == Side.CLIENT;
        boolean allowed = !whole || (fromClient ? published : played).contains(track.stream());
        if (!allowed && marked.size() < MOST_STREAMS && marked.add(track)) {
            findings.problem(
                    fromClient
                            ? Sentences.of("message.media.comes.on.message", message.type(), track.stream())
                            : Sentences.of("message.media.comes.on.message.stream", message.type(), track.stream()));
        }
    }

    private void time(Message message, Track track, Findings findings) {
        Long before = last.get(track);
        // Times count on behind 2^32 - 1 with 0; a step is read the shorter way round (section 3).
        int step = before == null ? 0 : (int) (message.timestamp() - before);
        if (step < 0) {
            findings.problem(
                    Sentences.of("message.media.timestamp.goes.back", -(long) step, before, message.timestamp()));
        }
        if (before != null || last.size() < MOST_STREAMS) {
            last.put(track, message.timestamp());
        }
    }
}

package dev.tilecast.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The message streams that a client created. Deleting one frees its id; closing keeps it. */
final class MessageStreams {
    private final Map<Integer, MessageStream> streams = new TreeMap<>();
    private final int most;

    MessageStreams(int most) {
        this.most = most;
    }

    /** The lowest free id, from 1 on (0 is the control stream); empty where the bound is reached. */
    Optional<Integer> freeId() {
        if (streams.size() >= most) {
            return Optional.empty();
        }
        int id = 1;
        while (streams.containsKey(id)) {
            id++;
        }
        return Optional.of(id);
    }

    void add(int id) {
        streams.put(id, new MessageStream(id));
    }

    void remove(int id) {
        streams.remove(id);
    }

    Optional<MessageStream> find(int id) {
        return Optional.ofNullable(streams.get(id));
    }

    Collection<MessageStream> all() {
        return List.copyOf(streams.values());
    }
}

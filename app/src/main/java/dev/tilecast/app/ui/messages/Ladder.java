package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages that lead from the handshake to the first media, and later what changes that: commands, control messages,
 * and the first audio, video and metadata of each stream.
 */
final class Ladder {
    private static final int ACKNOWLEDGEMENT = 3;
    private static final int LAST_CONTROL = 6;

    private Ladder() {}

    /** @param sinceBefore microseconds since the step before; negative for the first */
    record Step(Message message, long sinceBefore) {}

    static List<Step> of(List<Message> messages) {
        List<Step> steps = new ArrayList<>();
        Set<String> media = new HashSet<>();
        for (Message message : messages) {
            if (belongs(message, media)) {
                long since = steps.isEmpty()
                        ? -1
                        : message.micros() - steps.getLast().message().micros();
                steps.add(new Step(message, since));
            }
        }
        return steps;
    }

    private static boolean belongs(Message message, Set<String> media) {
        if (message.kind() != Message.Kind.MESSAGE) {
            return true;
        }
        int type = message.typeId();
        boolean repeated = type == 8 || type == 9 || type == 22 || type == 15 || type == 18;
        if (repeated) {
            return media.add(message.from() + " " + message.messageStreamId() + " " + type);
        }
        return type != ACKNOWLEDGEMENT && (type <= LAST_CONTROL || type == 20 || type == 17)
                || !message.problems().isEmpty();
    }
}

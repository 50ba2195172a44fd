package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.Message;
import dev.tilecast.observe.Side;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which messages are listed.
 *
 * @param from null for both sides
 * @param group of types
 * @param text somewhere in the type or summary, in any case; empty for all
 * @param stream the only message stream; -1 for all
 */
record MessageFilter(Side from, Group group, String text, boolean problemsOnly, int stream)
        implements Predicate<Message> {

    static final int ALL_STREAMS = -1;
    static final MessageFilter ALL = new MessageFilter(null, Group.ALL, "", false, ALL_STREAMS);

    /** Kinds of messages, as a person looks for them. */
    enum Group {
        ALL,
        COMMANDS,
        CONTROL,
        DATA,
        AUDIO,
        VIDEO;

        boolean has(Message message) {
            int type = message.typeId();
            return switch (this) {
                case ALL -> true;
                case COMMANDS -> type == 20 || type == 17;
                case CONTROL -> type >= 1 && type <= 6;
                case DATA -> type == 15 || type == 16 || type == 18 || type == 19;
                case AUDIO -> type == 8 || type == 22;
                case VIDEO -> type == 9 || type == 22;
            };
        }
    }

    @Override
    public boolean test(Message message) {
        return (from == null || message.from() == from)
                && group.has(message)
                && (!problemsOnly || !message.problems().isEmpty())
                && (stream == ALL_STREAMS || message.messageStreamId() == stream)
                && (text.isEmpty() || contains(message.summary()) || contains(message.type()));
    }

    private boolean contains(String where) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}

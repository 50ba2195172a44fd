package dev.tilecast.app.message;

import dev.tilecast.observe.Side;
import java.util.List;
import java.util.Locale;

/** Writes a message with its fields and bytes as plain text. */
final class MessageText {
    private static final int BYTES_A_LINE = 16;

    private MessageText() {}

    static String of(Message message) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "#%d  %.6f s  %s  %s%n",
                message.number(),
                message.micros() / 1e6,
                message.from() == Side.CLIENT ? "client -> server" : "server -> client",
                message.summary()));
        if (message.kind() == Message.Kind.MESSAGE) {
            text.append(String.format(
                    Locale.ROOT,
                    "chunk stream %d, type %d, message stream %d, timestamp %d, %d bytes%n",
                    message.chunkStreamId(),
                    message.typeId(),
                    message.messageStreamId(),
                    message.timestamp(),
                    message.length()));
        }
        message.problems().forEach(problem -> text.append("! ").append(problem).append('\n'));
        append(text, message.fields(), 0);
        hex(text, message.payload());
        return text.toString();
    }

    private static void append(StringBuilder text, List<Field> fields, int depth) {
        for (Field field : fields) {
            text.repeat("  ", depth)
                    .append(field.name())
                    .append(": ")
                    .append(field.value())
                    .append('\n');
            append(text, field.children(), depth + 1);
        }
    }

    private static void hex(StringBuilder text, byte[] bytes) {
        for (int at = 0; at < bytes.length; at += BYTES_A_LINE) {
            text.append(String.format("%06x ", at));
            for (int i = at; i < Math.min(at + BYTES_A_LINE, bytes.length); i++) {
                text.append(String.format(" %02x", bytes[i]));
            }
            text.append('\n');
        }
    }
}

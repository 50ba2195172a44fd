package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayList;
import java.util.List;

/** Command and data messages (RTMP specification, sections 7.1.1, 7.1.2 and 7.2). */
final class CommandFields {
    private static final int MOST_SHOWN = 3;

    private CommandFields() {}

    /** @param formatByte whether the type is 17, whose payload begins with a byte more */
    static String command(PayloadWalk walk, boolean formatByte) {
        formatByte(walk, formatByte);
        AmfFields values = new AmfFields(walk);
        AmfValue name = values.read("command name", "");
        String text = name.asText().orElse(null);
        if (text == null) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.command.command.begins.name"));
            text = "command";
        } else {
            walk.mark(Kind.DATA, CommandNames.explanation(text));
        }
        if (!values.hasMore()) {
            return Sentences.of("message.command.without.transaction.id", text);
        }
        AmfValue transaction = values.read("transaction id", Sentences.of("message.command.answer.repeats.0"));
        if (transaction.asNumber().isEmpty()) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.command.transaction.id.number"));
        }
        List<AmfValue> arguments = new ArrayList<>();
        while (values.hasMore()) {
            arguments.add(values.read(CommandNames.argument(text, arguments.size()), ""));
        }
        return CommandNames.summary(text, transaction.asNumber().orElse(0), arguments);
    }

    static String data(PayloadWalk walk, boolean formatByte) {
        if (walk.left() == Integer.BYTES && walk.peek() == 0) {
            int value = walk.number(4, "time code", Sentences.of("message.command.ffmpeg.sends.such"));
            return "Time code " + Integer.toUnsignedString(value);
        }
        formatByte(walk, formatByte);
        AmfFields values = new AmfFields(walk);
        List<String> texts = new ArrayList<>();
        for (int i = 0; values.hasMore(); i++) {
            String about = i == 0 ? Sentences.of("message.command.data.setdataframe.keeps") : "";
            AmfValue value = values.read(i == 0 ? "handler name" : "value " + i, about);
            texts.add(i < 2 && value.asText().isPresent() ? value.asText().get() : AmfText.of(value));
        }
        if (texts.isEmpty()) {
            return Sentences.of("message.command.data.without.value");
        }
        return texts.getFirst()
                + (texts.size() == 1
                        ? ""
                        : "(" + String.join(", ", texts.subList(1, Math.min(texts.size(), 1 + MOST_SHOWN))) + ")");
    }

    static void formatByte(PayloadWalk walk, boolean expected) {
        if (expected && walk.hasMore()) {
            walk.number(1, "format", Sentences.of("message.command.types.15.17"));
        }
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;

/** Shared object messages (RTMP specification, section 7.1.3). */
final class SharedObjectFields {
    private static final String[] EVENTS = {
        "Use",
        "Release",
        "Request Change",
        "Change",
        "Success",
        "Send Message",
        "Status",
        "Clear",
        "Remove",
        "Request Remove",
        "Use Success"
    };

    private SharedObjectFields() {}

    static String walk(PayloadWalk walk, boolean formatByte) {
        CommandFields.formatByte(walk, formatByte);
        String name = new AmfFields(walk).name("name", Sentences.of("message.shared.object.shared.object.name"));
        walk.number(4, "version", Sentences.of("message.shared.object.counted.up.each"));
        walk.number(4, "flags", Sentences.of("message.shared.object.2.where.object"));
        walk.number(4, "reserved", Sentences.of("message.shared.object.always.there.without"));
        int events = 0;
        while (walk.hasMore()) {
            event(walk);
            events++;
        }
        return "Shared object " + AmfText.quoted(name) + ", " + events + " events";
    }

    private static void event(PayloadWalk walk) {
        int type = walk.peek();
        boolean known = type >= 1 && type <= EVENTS.length;
        String name = known ? EVENTS[type - 1] : "event " + type;
        walk.number(1, "event type", Sentences.of("message.shared.object.happened.object"), _ -> name);
        if (!known) {
            walk.mark(Kind.UNKNOWN, Sentences.of("message.shared.object.event.types.1"));
        }
        int length = walk.number(4, "event length", Sentences.of("message.shared.object.bytes.event.data"));
        if (length < 0 || length > walk.left()) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.shared.object.event.longer.than"));
            throw new IllegalPayloadException(Sentences.of("message.shared.object.event.data.lie"));
        }
        if (length > 0) {
            walk.group(length, "event data", "", data -> data(data, type));
        }
    }

    private static String data(PayloadWalk data, int type) {
        AmfFields values = new AmfFields(data);
        switch (type) {
            case 3, 4 -> {
                while (values.hasMore()) {
                    values.name("slot", Sentences.of("message.shared.object.property.name"));
                    values.read("value", "");
                }
            }
            case 5, 7, 9, 10 -> {
                while (values.hasMore()) {
                    values.name(
                            type == 7 ? "text" : "slot", Sentences.of("message.shared.object.string.without.marker"));
                }
            }
            case 6 -> {
                while (values.hasMore()) {
                    values.read("value", "");
                }
            }
            default -> {
                return data.left() + " bytes";
            }
        }
        return "";
    }
}

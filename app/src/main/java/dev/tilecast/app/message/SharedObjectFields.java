package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;

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
        String name = new AmfFields(walk).name("name", "The shared object's name (section 7.1.3).");
        walk.number(4, "version", "Counted up with each change (section 7.1.3).");
        walk.number(4, "flags", "2 where the object outlives its clients (section 7.1.3).");
        walk.number(4, "reserved", "Always there and without a meaning (section 7.1.3).");
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
        walk.number(1, "event type", "What happened to the object (section 7.1.3).", _ -> name);
        if (!known) {
            walk.mark(Kind.UNKNOWN, "The event types are 1 to 11 (section 7.1.3).");
        }
        int length = walk.number(4, "event length", "Bytes of the event's data (section 7.1.3).");
        if (length < 0 || length > walk.left()) {
            walk.mark(Kind.ILLEGAL, "The event is longer than the rest of the message (section 7.1.3).");
            throw new IllegalPayloadException("the event's data lie behind the message's end (section 7.1.3)");
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
                    values.name("slot", "A property's name (section 7.1.3).");
                    values.read("value", "");
                }
            }
            case 5, 7, 9, 10 -> {
                while (values.hasMore()) {
                    values.name(type == 7 ? "text" : "slot", "A string without a marker (section 7.1.3).");
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

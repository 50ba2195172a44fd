package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/** Reads a command's arguments, which a client may leave out or send with another type. */
final class Arguments {
    private Arguments() {}

    static AmfValue at(List<AmfValue> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : AmfValue.UNDEFINED;
    }

    static List<AmfValue> from(List<AmfValue> arguments, int index) {
        return index < arguments.size() ? arguments.subList(index, arguments.size()) : List.of();
    }

    /** The property of that name; undefined without one. */
    static AmfValue property(AmfValue value, String name) {
        return value.get(name).orElse(AmfValue.UNDEFINED);
    }

    static String text(AmfValue value) {
        return value.asText().orElse("");
    }

    static double number(AmfValue value, double otherwise) {
        return value instanceof AmfValue.AmfNumber(double number) && Double.isFinite(number) ? number : otherwise;
    }

    static boolean bool(AmfValue value, boolean otherwise) {
        return switch (value) {
            case AmfValue.AmfBoolean(boolean bool) -> bool;
            case AmfValue.AmfNumber(double number) -> number != 0;
            default -> otherwise;
        };
    }
}

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

    /** The first property of that name in an object or ECMA array; undefined without one. */
    static AmfValue property(AmfValue value, String name) {
        List<AmfValue.Property> properties = switch (value) {
            case AmfValue.Obj object -> object.properties();
            case AmfValue.EcmaArray array -> array.properties();
            default -> List.of();
        };
        for (AmfValue.Property property : properties) {
            if (property.name().equals(name)) {
                return property.value();
            }
        }
        return AmfValue.UNDEFINED;
    }

    static String text(AmfValue value) {
        return value instanceof AmfValue.Text(String text) ? text : "";
    }

    static double number(AmfValue value, double otherwise) {
        return value instanceof AmfValue.Number(double number) && Double.isFinite(number) ? number : otherwise;
    }

    static boolean bool(AmfValue value, boolean otherwise) {
        return switch (value) {
            case AmfValue.Bool(boolean bool) -> bool;
            case AmfValue.Number(double number) -> number != 0;
            default -> otherwise;
        };
    }
}

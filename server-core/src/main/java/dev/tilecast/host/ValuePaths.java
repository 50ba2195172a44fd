package dev.tilecast.host;

import dev.tilecast.observe.PrintableText;
import dev.tilecast.wire.amf.AmfValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes an object's properties, and those of the objects in it, as paths and texts to show. */
final class ValuePaths {
    /** Far above what any real client sends. */
    private static final int MOST = 256;

    private final SequencedMap<String, String> paths = new LinkedHashMap<>();

    private ValuePaths() {}

    static SequencedMap<String, String> of(AmfValue object) {
        ValuePaths found = new ValuePaths();
        found.addParts("", object);
        return found.paths;
    }

    private void addParts(String path, AmfValue value) {
        for (AmfValue.Property property : value.properties()) {
            add(path.isEmpty() ? property.name() : path + "." + property.name(), property.value());
        }
        List<AmfValue> values = value.values();
        for (int i = 0; i < values.size() && paths.size() < MOST; i++) {
            add(path + "[" + i + "]", values.get(i));
        }
    }

    private void add(String path, AmfValue value) {
        if (paths.size() >= MOST) {
            return;
        }
        if (value.properties().isEmpty() && value.values().isEmpty()) {
            paths.put(PrintableText.of(path), PrintableText.of(text(value)));
        } else {
            addParts(path, value);
        }
    }

    static String text(AmfValue value) {
        return switch (value) {
            case AmfValue.AmfString(String text) -> text;
            case AmfValue.AmfXml(String text) -> text;
            case AmfValue.AmfNumber(double number) ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString((long) number)
                        : Double.toString(number);
            case AmfValue.AmfBoolean(boolean truth) -> Boolean.toString(truth);
            case AmfValue.AmfNull ignored -> "null";
            case AmfValue.AmfUndefined ignored -> "undefined";
            case AmfValue.AmfDate(double millis) -> "date " + (long) millis + " ms";
            case AmfValue.AmfByteArray bytes -> bytes.bytes().length + " bytes";
            case AmfValue.AmfDictionary(List<AmfValue.Entry> entries) -> entries.size() + " entries";
            case AmfValue.AmfObject ignored -> "an object without properties";
            case AmfValue.AmfEcmaArray ignored -> "an array without elements";
            case AmfValue.AmfStrictArray ignored -> "an array without elements";
        };
    }
}

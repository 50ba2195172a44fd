package dev.tilecast.app.client;

import dev.tilecast.observe.PrintableText;
import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayList;
import java.util.List;

/**
 * An AMF value for a tree.
 *
 * @param name in what holds it
 * @param kind AMF's word for it
 * @param text the value, where it holds no others
 */
public record ValueTree(String name, String kind, String text, List<ValueTree> parts) {
    public ValueTree {
        parts = List.copyOf(parts);
    }

    static ValueTree of(String name, AmfValue value) {
        String printable = PrintableText.of(name);
        return switch (value) {
            case AmfValue.AmfNumber _ -> leaf(printable, "number", value);
            case AmfValue.AmfBoolean _ -> leaf(printable, "boolean", value);
            case AmfValue.AmfString _ -> leaf(printable, "string", value);
            case AmfValue.AmfNull _ -> new ValueTree(printable, "null", "", List.of());
            case AmfValue.AmfUndefined _ -> new ValueTree(printable, "undefined", "", List.of());
            case AmfValue.AmfDate _ -> leaf(printable, "date", value);
            case AmfValue.AmfXml(String text) -> new ValueTree(printable, "XML", PrintableText.of(text), List.of());
            case AmfValue.AmfByteArray bytes ->
                new ValueTree(printable, "byte array", bytes.bytes().length + " bytes", List.of());
            case AmfValue.AmfObject(String className, var properties) ->
                new ValueTree(
                        printable,
                        className.isEmpty() ? "object" : "object " + PrintableText.of(className),
                        "",
                        named(properties));
            case AmfValue.AmfEcmaArray(var properties) -> new ValueTree(printable, "ECMA array", "", named(properties));
            case AmfValue.AmfStrictArray(List<AmfValue> values) ->
                new ValueTree(printable, "array", values.size() + " values", numbered(values));
            case AmfValue.AmfDictionary(var entries) ->
                new ValueTree(
                        printable,
                        "dictionary",
                        "",
                        entries.stream()
                                .map(entry -> of(new JsonWriting().line(entry.key()), entry.value()))
                                .toList());
        };
    }

    private static ValueTree leaf(String name, String kind, AmfValue value) {
        return new ValueTree(name, kind, PrintableText.of(new JsonWriting().line(value)), List.of());
    }

    private static List<ValueTree> named(List<AmfValue.Property> properties) {
        return properties.stream()
                .map(property -> of(property.name(), property.value()))
                .toList();
    }

    private static List<ValueTree> numbered(List<AmfValue> values) {
        List<ValueTree> parts = new ArrayList<>();
        for (AmfValue value : values) {
            parts.add(of(Integer.toString(parts.size()), value));
        }
        return parts;
    }
}

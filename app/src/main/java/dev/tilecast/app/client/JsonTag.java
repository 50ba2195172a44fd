package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfDictionary;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import dev.tilecast.wire.amf.AmfValue.Entry;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Names that say what AMF value an object of JSON stands for, always as its first one: {@code {"$date": 0}}, {@code
 * {"$undefined": true}}, {@code {"$xml": "…"}}, {@code {"$bytes": "base64"}}, {@code {"$number": "NaN"}}, {@code
 * {"$dictionary": [[key, value], …]}}; and in front of an object's own names {@code "$class": "alias"} or {@code "$ecma":
 * true}. A name of the value's own that begins with a dollar sign has another one in front.
 */
final class JsonTag {
    static final String DATE = "$date";
    static final String UNDEFINED = "$undefined";
    static final String XML = "$xml";
    static final String BYTES = "$bytes";
    static final String NUMBER = "$number";
    static final String DICTIONARY = "$dictionary";
    static final String CLASS = "$class";
    static final String ECMA = "$ecma";

    private JsonTag() {}

    /** How a value's own name is written. */
    static String escaped(String name) {
        return name.startsWith("$") ? "$" + name : name;
    }

    /**
     * The value that these names and values stand for.
     *
     * @throws IllegalArgumentException where a tag is unknown or what follows it does not fit
     */
    static AmfValue untagged(List<Property> written) {
        String first = written.isEmpty() ? "" : written.getFirst().name();
        if (!isTag(first)) {
            return new AmfObject("", unescaped(written));
        }
        AmfValue of = written.getFirst().value();
        List<Property> rest = unescaped(written.subList(1, written.size()));
        if (first.equals(CLASS)) {
            return new AmfObject(text(first, of), rest);
        }
        if (first.equals(ECMA)) {
            return new AmfEcmaArray(rest);
        }
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException(Sentences.of("client.problem.beside.no.other.name", first));
        }
        return switch (first) {
            case DATE ->
                new AmfDate(of.asNumber()
                        .orElseThrow(() -> new IllegalArgumentException(
                                Sentences.of("client.problem.wants.the.milliseconds.since", DATE))));
            case UNDEFINED -> AmfValue.UNDEFINED;
            case XML -> new AmfXml(text(first, of));
            case BYTES -> new AmfByteArray(bytes(text(first, of)));
            case NUMBER -> AmfValue.of(number(text(first, of)));
            case DICTIONARY -> dictionary(of);
            default -> throw new IllegalArgumentException(Sentences.of("client.problem.there.is.no.there", first));
        };
    }

    private static boolean isTag(String name) {
        return name.startsWith("$") && !name.startsWith("$$");
    }

    private static List<Property> unescaped(List<Property> written) {
        List<Property> properties = new ArrayList<>();
        for (Property property : written) {
            if (isTag(property.name())) {
                throw new IllegalArgumentException(
                        Sentences.of("client.problem.stands.behind.another.name", property.name()));
            }
            String name = property.name().startsWith("$$") ? property.name().substring(1) : property.name();
            properties.add(new Property(name, property.value()));
        }
        return properties;
    }

    private static String text(String tag, AmfValue value) {
        return value.asText()
                .orElseThrow(() -> new IllegalArgumentException(Sentences.of("client.problem.wants.a.string", tag)));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Sentences.of("client.problem.wants.base64", BYTES, e.getMessage()), e);
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(Sentences.of("client.problem.wants.nan.infinity.or", NUMBER));
        };
    }

    private static AmfValue dictionary(AmfValue pairs) {
        List<Entry> entries = new ArrayList<>();
        for (AmfValue pair : pairs.values()) {
            if (pair.values().size() != 2) {
                throw new IllegalArgumentException(Sentences.of("client.problem.wants.pairs.key.value", DICTIONARY));
            }
            entries.add(new Entry(pair.values().getFirst(), pair.values().getLast()));
        }
        return new AmfDictionary(entries);
    }
}

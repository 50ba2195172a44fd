package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfBoolean;
import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfDictionary;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfNull;
import dev.tilecast.wire.amf.AmfValue.AmfNumber;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfStrictArray;
import dev.tilecast.wire.amf.AmfValue.AmfString;
import dev.tilecast.wire.amf.AmfValue.AmfUndefined;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import java.time.Instant;

/** AMF values and their kinds as people read them. */
final class AmfText {
    private static final int LONGEST = 200;

    private AmfText() {}

    static String of(AmfValue value) {
        return switch (value) {
            case AmfNumber(double number) -> number(number);
            case AmfBoolean(boolean truth) -> Boolean.toString(truth);
            case AmfString(String text) -> quoted(text);
            case AmfNull() -> "null";
            case AmfUndefined() -> "undefined";
            case AmfObject object ->
                (object.className().isEmpty() ? "object" : object.className()) + " of "
                        + count(object.properties().size(), "property", "properties");
            case AmfEcmaArray array -> "array of " + count(array.properties().size(), "property", "properties");
            case AmfStrictArray array -> "array of " + count(array.values().size(), "value", "values");
            case AmfDictionary dictionary ->
                "dictionary of " + count(dictionary.entries().size(), "entry", "entries");
            case AmfDate(double millis) -> date(millis);
            case AmfXml(String text) -> "XML " + quoted(text);
            case AmfByteArray array -> array.bytes().length + " bytes";
        };
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static String date(double millis) {
        boolean sane = Math.abs(millis) < 1e14;
        return sane ? Instant.ofEpochMilli((long) millis).toString() : number(millis) + " ms since 1970";
    }

    /** In quotes, on one line and not too long. */
    static String quoted(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "\"" + shown.replaceAll("\\p{Cntrl}", "·") + "\"";
    }

    /** With the section of the AMF0 or AMF3 specification. */
    static String kind(int marker, boolean amf3) {
        return amf3 ? "AMF3 " + amf3(marker) : "AMF0 " + amf0(marker);
    }

    private static String amf0(int marker) {
        return switch (marker) {
            case 0x00 -> Sentences.of("message.amf.text.number");
            case 0x01 -> Sentences.of("message.amf.text.boolean");
            case 0x02 -> Sentences.of("message.amf.text.string");
            case 0x03 -> Sentences.of("message.amf.text.object");
            case 0x05 -> Sentences.of("message.amf.text.null");
            case 0x06 -> Sentences.of("message.amf.text.undefined");
            case 0x07 -> Sentences.of("message.amf.text.reference.object.before");
            case 0x08 -> Sentences.of("message.amf.text.ecma.array");
            case 0x0A -> Sentences.of("message.amf.text.strict.array");
            case 0x0B -> Sentences.of("message.amf.text.date");
            case 0x0C -> Sentences.of("message.amf.text.long.string");
            case 0x0D -> Sentences.of("message.amf.text.unsupported.value");
            case 0x0F -> Sentences.of("message.amf.text.xml.document");
            case 0x10 -> Sentences.of("message.amf.text.typed.object");
            default -> Sentences.of("message.amf.text.value.marker.02x", marker);
        };
    }

    private static String amf3(int marker) {
        return switch (marker) {
            case 0x00 -> Sentences.of("message.amf.text.undefined.amf3");
            case 0x01 -> Sentences.of("message.amf.text.null.amf3");
            case 0x02 -> Sentences.of("message.amf.text.false");
            case 0x03 -> Sentences.of("message.amf.text.true");
            case 0x04 -> Sentences.of("message.amf.text.integer");
            case 0x05 -> Sentences.of("message.amf.text.double");
            case 0x06 -> Sentences.of("message.amf.text.string.amf3");
            case 0x07 -> Sentences.of("message.amf.text.xml.document.amf3");
            case 0x08 -> Sentences.of("message.amf.text.date.amf3");
            case 0x09 -> Sentences.of("message.amf.text.array");
            case 0x0A -> Sentences.of("message.amf.text.object.amf3");
            case 0x0B -> Sentences.of("message.amf.text.xml");
            case 0x0C -> Sentences.of("message.amf.text.byte.array");
            case 0x0D, 0x0E, 0x0F, 0x10 -> Sentences.of("message.amf.text.vector");
            case 0x11 -> Sentences.of("message.amf.text.dictionary");
            default -> Sentences.of("message.amf.text.value.marker.02x.section", marker);
        };
    }
}

package dev.tilecast.app.message;

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
            case 0x00 -> "number (section 2.2)";
            case 0x01 -> "boolean (section 2.3)";
            case 0x02 -> "string (section 2.4)";
            case 0x03 -> "object (section 2.5)";
            case 0x05 -> "null (section 2.7)";
            case 0x06 -> "undefined (section 2.8)";
            case 0x07 -> "reference to an object before it (section 2.9)";
            case 0x08 -> "ECMA array (section 2.10)";
            case 0x0A -> "strict array (section 2.12)";
            case 0x0B -> "date (section 2.13)";
            case 0x0C -> "long string (section 2.14)";
            case 0x0D -> "unsupported value (section 2.15)";
            case 0x0F -> "XML document (section 2.17)";
            case 0x10 -> "typed object (section 2.18)";
            default -> String.format("value with marker %02X, which section 2.1 does not name", marker);
        };
    }

    private static String amf3(int marker) {
        return switch (marker) {
            case 0x00 -> "undefined (section 3.2)";
            case 0x01 -> "null (section 3.3)";
            case 0x02 -> "false (section 3.4)";
            case 0x03 -> "true (section 3.5)";
            case 0x04 -> "integer (section 3.6)";
            case 0x05 -> "double (section 3.7)";
            case 0x06 -> "string (section 3.8)";
            case 0x07 -> "XML document (section 3.9)";
            case 0x08 -> "date (section 3.10)";
            case 0x09 -> "array (section 3.11)";
            case 0x0A -> "object (section 3.12)";
            case 0x0B -> "XML (section 3.13)";
            case 0x0C -> "byte array (section 3.14)";
            case 0x0D, 0x0E, 0x0F, 0x10 -> "vector (section 3.15)";
            case 0x11 -> "dictionary (section 3.16)";
            default -> String.format("value with marker %02X, which section 3.1 does not name", marker);
        };
    }
}

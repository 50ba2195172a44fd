package dev.tilecast.app.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.Entry;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/** Writes AMF values as JSON that {@link JsonReading} reads as the same values. Any thread. */
public final class JsonWriting {
    private static final double LARGEST_WHOLE = 1L << 53;

    private final JsonFactory factory = new JsonFactory();

    /** In one line. */
    public String line(AmfValue value) {
        return write(value, false);
    }

    /** With a line for each name and element. */
    public String lines(AmfValue value) {
        return write(value, true);
    }

    private String write(AmfValue value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            if (indented) {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                out.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            }
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(AmfValue value, JsonGenerator out) throws IOException {
        switch (value) {
            case AmfValue.AmfNumber(double number) -> write(number, out);
            case AmfValue.AmfBoolean(boolean truth) -> out.writeBoolean(truth);
            case AmfValue.AmfString(String text) -> out.writeString(text);
            case AmfValue.AmfNull _ -> out.writeNull();
            case AmfValue.AmfUndefined _ -> {
                out.writeStartObject();
                out.writeBooleanField(JsonTag.UNDEFINED, true);
                out.writeEndObject();
            }
            case AmfObject(String className, List<Property> properties) -> {
                out.writeStartObject();
                if (!className.isEmpty()) {
                    out.writeStringField(JsonTag.CLASS, className);
                }
                properties(properties, out);
            }
            case AmfValue.AmfEcmaArray(List<Property> properties) -> {
                out.writeStartObject();
                out.writeBooleanField(JsonTag.ECMA, true);
                properties(properties, out);
            }
            case AmfValue.AmfStrictArray(List<AmfValue> values) -> {
                out.writeStartArray();
                for (AmfValue each : values) {
                    write(each, out);
                }
                out.writeEndArray();
            }
            case AmfValue.AmfDictionary(List<Entry> entries) -> {
                out.writeStartObject();
                out.writeFieldName(JsonTag.DICTIONARY);
                write(
                        new AmfValue.AmfStrictArray(entries.stream()
                                .map(entry -> AmfValue.array(entry.key(), entry.value()))
                                .toList()),
                        out);
                out.writeEndObject();
            }
            case AmfValue.AmfDate(double millis) -> {
                out.writeStartObject();
                out.writeFieldName(JsonTag.DATE);
                write(millis, out);
                out.writeEndObject();
            }
            case AmfValue.AmfXml(String text) -> tagged(JsonTag.XML, text, out);
            case AmfValue.AmfByteArray bytes ->
                tagged(JsonTag.BYTES, Base64.getEncoder().encodeToString(bytes.bytes()), out);
        }
    }

    private void properties(List<Property> properties, JsonGenerator out) throws IOException {
        for (Property property : properties) {
            out.writeFieldName(JsonTag.escaped(property.name()));
            write(property.value(), out);
        }
        out.writeEndObject();
    }

    private static void tagged(String tag, String text, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(tag, text);
        out.writeEndObject();
    }

    private static void write(double number, JsonGenerator out) throws IOException {
        if (!Double.isFinite(number)) {
            tagged(JsonTag.NUMBER, Double.toString(number), out);
        } else if (number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE && !isNegativeZero(number)) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(number);
        }
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && Double.doubleToRawLongBits(number) != 0;
    }
}

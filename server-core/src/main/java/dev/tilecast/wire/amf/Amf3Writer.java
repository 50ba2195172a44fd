package dev.tilecast.wire.amf;

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
import dev.tilecast.wire.amf.AmfValue.Entry;
import dev.tilecast.wire.amf.AmfValue.Property;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the AMF3 values of one message (AMF3 specification): repeated strings by reference, objects in full, every
 * object as a dynamic one. For one thread.
 */
public final class Amf3Writer {
    private static final int MAX_U29 = (1 << 29) - 1;
    private static final int MAX_LENGTH = (1 << 28) - 1;
    private static final int INLINE_DYNAMIC = 0b1011;
    private static final int INLINE_SEALED = 0b0011;
    private static final int EMPTY_STRING = 1;

    private final ByteBuf out;
    private final Map<String, Integer> strings = new HashMap<>();

    /**
     * Writes behind the buffer's writer index.
     *
     * @param out gets one message's values
     */
    public Amf3Writer(ByteBuf out) {
        this.out = out;
    }

    /**
     * Writes one value.
     *
     * @param value of any kind
     * @throws AmfException for an ECMA array with an empty name, which ends the names in AMF3, or an oversized value
     */
    public void write(AmfValue value) {
        switch (value) {
            case AmfUndefined() -> out.writeByte(Amf3Marker.UNDEFINED);
            case AmfNull() -> out.writeByte(Amf3Marker.NULL);
            case AmfBoolean(boolean bool) -> out.writeByte(bool ? Amf3Marker.TRUE : Amf3Marker.FALSE);
            case AmfNumber(double number) -> writeNumber(number);
            case AmfString(String text) -> {
                out.writeByte(Amf3Marker.STRING);
                writeString(text);
            }
            case AmfXml(String text) -> {
                out.writeByte(Amf3Marker.XML);
                writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            case AmfDate(double epochMillis) ->
                out.writeByte(Amf3Marker.DATE).writeByte(1).writeDouble(epochMillis);
            case AmfByteArray(byte[] bytes) -> {
                out.writeByte(Amf3Marker.BYTE_ARRAY);
                writeBytes(bytes);
            }
            case AmfStrictArray(List<AmfValue> values) -> {
                out.writeByte(Amf3Marker.ARRAY);
                writeLength(values.size());
                out.writeByte(EMPTY_STRING);
                values.forEach(this::write);
            }
            case AmfEcmaArray(List<Property> properties) -> {
                out.writeByte(Amf3Marker.ARRAY);
                writeLength(0);
                writeNamed(properties);
            }
            case AmfObject(String className, List<Property> properties) -> writeObject(className, properties);
            case AmfDictionary(List<Entry> entries) -> {
                out.writeByte(Amf3Marker.DICTIONARY);
                writeLength(entries.size());
                out.writeByte(0);
                for (Entry entry : entries) {
                    write(entry.key());
                    write(entry.value());
                }
            }
        }
    }

    private void writeNumber(double number) {
        int integer = (int) number;
        boolean exact = Double.doubleToRawLongBits(integer) == Double.doubleToRawLongBits(number);
        if (exact && integer >= -(1 << 28) && integer < 1 << 28) {
            out.writeByte(Amf3Marker.INTEGER);
            writeU29(integer & MAX_U29);
        } else {
            out.writeByte(Amf3Marker.DOUBLE).writeDouble(number);
        }
    }

    /** An empty name would end dynamic members, so an object that has one is written with sealed members. */
    private void writeObject(String className, List<Property> properties) {
        out.writeByte(Amf3Marker.OBJECT);
        if (properties.stream().noneMatch(property -> property.name().isEmpty())) {
            writeU29(INLINE_DYNAMIC);
            writeString(className);
            writeNamed(properties);
            return;
        }
        writeU29(properties.size() << 4 | INLINE_SEALED);
        writeString(className);
        properties.forEach(property -> writeString(property.name()));
        properties.forEach(property -> write(property.value()));
    }

    private void writeNamed(List<Property> properties) {
        for (Property property : properties) {
            if (property.name().isEmpty()) {
                throw new AmfException("an AMF3 array cannot carry a property without a name (section 3.11)");
            }
            writeString(property.name());
            write(property.value());
        }
        out.writeByte(EMPTY_STRING);
    }

    private void writeString(String text) {
        if (text.isEmpty()) {
            out.writeByte(EMPTY_STRING);
            return;
        }
        Integer known = strings.putIfAbsent(text, strings.size());
        if (known != null) {
            writeU29(known << 1);
            return;
        }
        writeLength(ByteBufUtil.utf8Bytes(text));
        ByteBufUtil.writeUtf8(out, text);
    }

    private void writeBytes(byte[] bytes) {
        writeLength(bytes.length);
        out.writeBytes(bytes);
    }

    private void writeLength(int length) {
        if (length > MAX_LENGTH) {
            throw new AmfException("a length of " + length + ", AMF3 carries " + MAX_LENGTH);
        }
        writeU29(length << 1 | 1);
    }

    private void writeU29(int value) {
        if (value < 0x80) {
            out.writeByte(value);
        } else if (value < 0x4000) {
            out.writeByte(value >> 7 | 0x80).writeByte(value & 0x7F);
        } else if (value < 0x200000) {
            out.writeByte(value >> 14 | 0x80).writeByte(value >> 7 | 0x80).writeByte(value & 0x7F);
        } else {
            out.writeByte(value >> 22 | 0x80).writeByte(value >> 15 | 0x80).writeByte(value >> 8 | 0x80);
            out.writeByte(value);
        }
    }
}

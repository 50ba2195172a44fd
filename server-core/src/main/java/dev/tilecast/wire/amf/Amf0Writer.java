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
import dev.tilecast.wire.amf.AmfValue.Property;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/**
 * Writes the AMF0 values of one message (AMF0 specification); byte arrays and dictionaries, which AMF0 lacks, switch to
 * AMF3. For one thread.
 */
public final class Amf0Writer {
    private static final int MAX_SHORT_STRING = 0xFFFF;

    private final ByteBuf out;
    private Amf3Writer amf3;

    /**
     * Writes behind the buffer's writer index.
     *
     * @param out gets one message's values
     */
    public Amf0Writer(ByteBuf out) {
        this.out = out;
    }

    /**
     * Writes one value.
     *
     * @param value of any kind
     * @throws AmfException for a property or class name above 65,535 bytes
     */
    public void write(AmfValue value) {
        switch (value) {
            case AmfNumber(double number) -> out.writeByte(Amf0Marker.NUMBER).writeDouble(number);
            case AmfBoolean(boolean bool) -> out.writeByte(Amf0Marker.BOOLEAN).writeBoolean(bool);
            case AmfString(String text) -> writeText(text);
            case AmfNull() -> out.writeByte(Amf0Marker.NULL);
            case AmfUndefined() -> out.writeByte(Amf0Marker.UNDEFINED);
            case AmfObject(String className, List<Property> properties) -> {
                if (className.isEmpty()) {
                    out.writeByte(Amf0Marker.OBJECT);
                } else {
                    out.writeByte(Amf0Marker.TYPED_OBJECT);
                    writeName(className);
                }
                writeProperties(properties);
            }
            case AmfEcmaArray(List<Property> properties) -> {
                out.writeByte(Amf0Marker.ECMA_ARRAY).writeInt(properties.size());
                writeProperties(properties);
            }
            case AmfStrictArray(List<AmfValue> values) -> {
                out.writeByte(Amf0Marker.STRICT_ARRAY).writeInt(values.size());
                values.forEach(this::write);
            }
            case AmfDate(double epochMillis) ->
                out.writeByte(Amf0Marker.DATE).writeDouble(epochMillis).writeShort(0);
            case AmfXml(String text) -> {
                out.writeByte(Amf0Marker.XML_DOCUMENT).writeInt(ByteBufUtil.utf8Bytes(text));
                ByteBufUtil.writeUtf8(out, text);
            }
            case AmfByteArray _, AmfDictionary _ -> {
                out.writeByte(Amf0Marker.AVM_PLUS);
                amf3().write(value);
            }
        }
    }

    /**
     * Writes a string without a marker: a property's name, or a field of a shared object message.
     *
     * @param name at most 65,535 bytes in UTF-8
     */
    public void writeName(String name) {
        int length = ByteBufUtil.utf8Bytes(name);
        if (length > MAX_SHORT_STRING) {
            throw new AmfException("a name of " + length + " bytes, AMF0 carries " + MAX_SHORT_STRING);
        }
        out.writeShort(length);
        ByteBufUtil.writeUtf8(out, name);
    }

    private void writeText(String text) {
        int length = ByteBufUtil.utf8Bytes(text);
        if (length > MAX_SHORT_STRING) {
            out.writeByte(Amf0Marker.LONG_STRING).writeInt(length);
        } else {
            out.writeByte(Amf0Marker.STRING).writeShort(length);
        }
        ByteBufUtil.writeUtf8(out, text);
    }

    private void writeProperties(List<Property> properties) {
        for (Property property : properties) {
            writeName(property.name());
            write(property.value());
        }
        out.writeMedium(Amf0Marker.OBJECT_END);
    }

    private Amf3Writer amf3() {
        if (amf3 == null) {
            amf3 = new Amf3Writer(out);
        }
        return amf3;
    }
}

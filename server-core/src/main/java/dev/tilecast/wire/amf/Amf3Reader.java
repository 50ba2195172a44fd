package dev.tilecast.wire.amf;

import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfDictionary;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfNumber;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfStrictArray;
import dev.tilecast.wire.amf.AmfValue.AmfString;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import dev.tilecast.wire.amf.AmfValue.Entry;
import dev.tilecast.wire.amf.AmfValue.Property;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads the AMF3 values of one message (AMF3 specification).
 *
 * <p>One reader per message, since its three reference tables count from the start; for one thread. Never instantiates
 * a class; an externalizable object, whose bytes only its class knows, is refused.
 */
public final class Amf3Reader {
    private static final int SIGN_BIT = 1 << 28;

    private final ReadBudget budget;
    private final AmfInput input;
    private final List<String> strings = new ArrayList<>();
    private final List<Seen> objects = new ArrayList<>();
    private final List<Traits> traits = new ArrayList<>();
    private final AmfTrace trace;

    /**
     * Reads from the buffer's reader index on.
     *
     * @param in one message's values
     * @param limits bounds on them
     */
    public Amf3Reader(ByteBuf in, AmfLimits limits) {
        this(in, new ReadBudget(limits), null);
    }

    /** @param trace told where the values stand; null for nobody */
    Amf3Reader(ByteBuf in, ReadBudget budget, AmfTrace trace) {
        this.trace = trace;
        this.budget = budget;
        this.input = new AmfInput(in, budget);
    }

    /** A complex value that a reference may name; null while it is still being read. */
    private record Seen(AmfValue value, ReadBudget.Cost cost) {}

    private record Traits(String className, List<String> members, boolean dynamic) {}

    /** {@return whether bytes are left} */
    public boolean hasMore() {
        return input.hasMore();
    }

    /**
     * {@return the next value}
     *
     * @throws AmfException for bytes that are no AMF3 value or go beyond the limits
     */
    public AmfValue read() {
        return read(input.position());
    }

    /** @param start of the value, which the avmplus marker in front of it belongs to */
    AmfValue read(int start) {
        int marker = input.unsignedByte("an AMF3 value");
        if (trace == null) {
            return readBody(marker);
        }
        trace.begin(start, marker, true);
        AmfValue value = readBody(marker);
        trace.end(input.position(), value);
        return value;
    }

    private AmfValue readBody(int marker) {
        return switch (marker) {
            case Amf3Marker.UNDEFINED -> plain(AmfValue.UNDEFINED);
            case Amf3Marker.NULL -> plain(AmfValue.NULL);
            case Amf3Marker.FALSE -> plain(AmfValue.of(false));
            case Amf3Marker.TRUE -> plain(AmfValue.of(true));
            case Amf3Marker.INTEGER -> plain(new AmfNumber(signed(u29())));
            case Amf3Marker.DOUBLE -> plain(new AmfNumber(input.number("an AMF3 double")));
            case Amf3Marker.STRING -> plain(new AmfString(string()));
            case Amf3Marker.XML_DOCUMENT, Amf3Marker.XML ->
                complex(length -> new AmfXml(input.text(length, "AMF3 XML")));
            case Amf3Marker.DATE -> complex(_ -> new AmfDate(input.number("an AMF3 date")));
            case Amf3Marker.ARRAY -> complex(this::array);
            case Amf3Marker.OBJECT -> complex(this::object);
            case Amf3Marker.BYTE_ARRAY ->
                complex(length -> new AmfByteArray(input.bytes(length, "an AMF3 byte array")));
            case Amf3Marker.VECTOR_INT -> complex(count -> vector(count, Integer.BYTES, marker));
            case Amf3Marker.VECTOR_UINT -> complex(count -> vector(count, Integer.BYTES, marker));
            case Amf3Marker.VECTOR_DOUBLE -> complex(count -> vector(count, Double.BYTES, marker));
            case Amf3Marker.VECTOR_OBJECT -> complex(this::objectVector);
            case Amf3Marker.DICTIONARY -> complex(this::dictionary);
            default ->
                throw new AmfException(String.format(
                        "AMF3 marker %02X at byte %d is not one of section 3.1", marker, input.position() - 1));
        };
    }

    private AmfValue plain(AmfValue value) {
        budget.item();
        return value;
    }

    /** What all kinds of the object table share: a reference, or a number and then the value. */
    private AmfValue complex(IntFunction<AmfValue> body) {
        int header = u29();
        if ((header & 1) == 0) {
            return reference(header >> 1);
        }
        budget.item();
        int index = objects.size();
        objects.add(null);
        ReadBudget.Mark mark = budget.enter();
        AmfValue value = body.apply(header >> 1);
        ReadBudget.Cost cost = budget.leave(mark);
        objects.set(index, new Seen(value, new ReadBudget.Cost(cost.items() + 1, cost.depth(), cost.textBytes())));
        return value;
    }

    private AmfValue reference(int index) {
        Seen target = index < objects.size() ? objects.get(index) : null;
        if (target == null) {
            throw new AmfException("AMF3 reference " + index + " to a value that is not there yet (section 2.2)");
        }
        budget.refer(target.cost());
        return target.value();
    }

    private AmfValue array(int count) {
        input.needItems(count, 1, "an AMF3 array");
        List<Property> named = dynamicMembers(new ArrayList<>());
        if (named.isEmpty()) {
            return new AmfStrictArray(values(count));
        }
        for (int i = 0; i < count; i++) {
            named.add(new Property(Integer.toString(i), named(input.position(), Integer.toString(i))));
        }
        return new AmfEcmaArray(named);
    }

    private List<AmfValue> values(int count) {
        List<AmfValue> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read());
        }
        return values;
    }

    private AmfValue object(int flags) {
        Traits type = (flags & 1) == 0 ? knownTraits(flags >> 1) : newTraits(flags >> 1);
        List<Property> properties = new ArrayList<>();
        for (String member : type.members()) {
            properties.add(new Property(member, named(input.position(), member)));
        }
        return new AmfObject(type.className(), type.dynamic() ? dynamicMembers(properties) : properties);
    }

    private Traits knownTraits(int index) {
        if (index >= traits.size()) {
            throw new AmfException("AMF3 traits reference " + index + " of " + traits.size() + " (section 3.12)");
        }
        return traits.get(index);
    }

    private Traits newTraits(int flags) {
        String className = string();
        if ((flags & 1) != 0) {
            throw new AmfException("externalizable object of class " + className + ": only the class knows its bytes");
        }
        int count = flags >> 2;
        input.needItems(count, 2, "an AMF3 object's members");
        List<String> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            members.add(string());
        }
        Traits type = new Traits(className, members, (flags & 2) != 0);
        traits.add(type);
        return type;
    }

    private List<Property> dynamicMembers(List<Property> properties) {
        int start = input.position();
        for (String name = string(); !name.isEmpty(); name = string()) {
            properties.add(new Property(name, named(start, name)));
            start = input.position();
        }
        return properties;
    }

    private AmfValue named(int start, String name) {
        if (trace != null) {
            trace.name(start, name);
        }
        return read();
    }

    private AmfValue vector(int count, int bytesEach, int marker) {
        input.unsignedByte("an AMF3 vector's fixed flag");
        input.needItems(count, bytesEach, "an AMF3 vector");
        List<AmfValue> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(plain(AmfValue.of(
                    switch (marker) {
                        case Amf3Marker.VECTOR_INT -> input.integer("an AMF3 vector");
                        case Amf3Marker.VECTOR_UINT -> input.unsignedInteger("an AMF3 vector");
                        default -> input.number("an AMF3 vector");
                    })));
        }
        return new AmfStrictArray(values);
    }

    private AmfValue objectVector(int count) {
        input.unsignedByte("an AMF3 vector's fixed flag");
        string();
        input.needItems(count, 1, "an AMF3 vector");
        return new AmfStrictArray(values(count));
    }

    private AmfValue dictionary(int count) {
        input.unsignedByte("an AMF3 dictionary's weak keys flag");
        input.needItems(2L * count, 1, "an AMF3 dictionary");
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(read(), read()));
        }
        return new AmfDictionary(entries);
    }

    private String string() {
        int header = u29();
        if ((header & 1) != 0) {
            String text = input.text(header >> 1, "an AMF3 string");
            if (!text.isEmpty()) {
                strings.add(text);
            }
            return text;
        }
        int index = header >> 1;
        if (index >= strings.size()) {
            throw new AmfException("AMF3 string reference " + index + " of " + strings.size() + " (section 1.3.2)");
        }
        String text = strings.get(index);
        budget.referToText(text.length());
        return text;
    }

    private int u29() {
        int value = 0;
        for (int i = 0; i < 3; i++) {
            int next = input.unsignedByte("an AMF3 number");
            value = value << 7 | next & 0x7F;
            if (next < 0x80) {
                return value;
            }
        }
        return value << 8 | input.unsignedByte("an AMF3 number");
    }

    private static int signed(int u29) {
        return (u29 ^ SIGN_BIT) - SIGN_BIT;
    }
}

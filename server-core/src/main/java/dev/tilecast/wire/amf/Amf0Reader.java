package dev.tilecast.wire.amf;

import dev.tilecast.wire.amf.AmfValue.AmfBoolean;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfNumber;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfStrictArray;
import dev.tilecast.wire.amf.AmfValue.AmfString;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import dev.tilecast.wire.amf.AmfValue.Property;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the AMF0 values of one message (AMF0 specification), switching to AMF3 where the avmplus marker says so.
 *
 * <p>One reader per message, since references count from its start; for one thread. Never instantiates a class.
 */
public final class Amf0Reader {
    private final ByteBuf in;
    private final ReadBudget budget;
    private final AmfInput input;
    private final List<Seen> seen = new ArrayList<>();
    private final AmfTrace trace;
    private Amf3Reader amf3;

    /**
     * Reads from the buffer's reader index on.
     *
     * @param in one message's values
     * @param limits bounds on them
     */
    public Amf0Reader(ByteBuf in, AmfLimits limits) {
        this(in, limits, null);
    }

    /**
     * Reads from the buffer's reader index on, and tells where the values stand.
     *
     * @param in one message's values
     * @param limits bounds on them
     * @param trace told where the values stand; null for nobody
     */
    public Amf0Reader(ByteBuf in, AmfLimits limits, AmfTrace trace) {
        this.in = in;
        this.trace = trace;
        this.budget = new ReadBudget(limits);
        this.input = new AmfInput(in, budget);
    }

    /** A complex value that a reference may name; null while it is still being read. */
    private record Seen(AmfValue value, ReadBudget.Cost cost) {}

    /** {@return whether bytes are left} */
    public boolean hasMore() {
        return input.hasMore();
    }

    /**
     * {@return the next value}
     *
     * @throws AmfException for bytes that are no AMF0 value or go beyond the limits
     */
    public AmfValue read() {
        int start = input.position();
        int marker = input.unsignedByte("an AMF0 value");
        if (marker == Amf0Marker.AVM_PLUS) {
            return amf3().read(start);
        }
        if (trace == null) {
            return readBody(marker);
        }
        trace.begin(start, marker, false);
        AmfValue value = readBody(marker);
        trace.end(input.position(), value);
        return value;
    }

    private AmfValue readBody(int marker) {
        if (marker != Amf0Marker.REFERENCE) {
            budget.item();
        }
        return switch (marker) {
            case Amf0Marker.NUMBER -> new AmfNumber(input.number("an AMF0 number"));
            case Amf0Marker.BOOLEAN -> new AmfBoolean(input.unsignedByte("an AMF0 boolean") != 0);
            case Amf0Marker.STRING -> new AmfString(readName());
            case Amf0Marker.LONG_STRING -> new AmfString(longText());
            case Amf0Marker.XML_DOCUMENT -> new AmfXml(longText());
            case Amf0Marker.NULL -> AmfValue.NULL;
            case Amf0Marker.UNDEFINED, Amf0Marker.UNSUPPORTED -> AmfValue.UNDEFINED;
            case Amf0Marker.DATE -> {
                AmfDate date = new AmfDate(input.number("an AMF0 date"));
                input.unsignedShort("an AMF0 date's time zone");
                yield date;
            }
            case Amf0Marker.REFERENCE -> reference();
            case Amf0Marker.OBJECT, Amf0Marker.TYPED_OBJECT, Amf0Marker.ECMA_ARRAY, Amf0Marker.STRICT_ARRAY ->
                complex(marker);
            default ->
                throw new AmfException(String.format(
                        "AMF0 marker %02X at byte %d is not one of section 2.1", marker, input.position() - 1));
        };
    }

    /** {@return the next string, which has no marker: a property's name, or a field of a shared object message} */
    public String readName() {
        return input.text(input.unsignedShort("an AMF0 string's length"), "an AMF0 string");
    }

    private String longText() {
        return input.text(input.unsignedInteger("an AMF0 long string's length"), "an AMF0 long string");
    }

    private Amf3Reader amf3() {
        if (amf3 == null) {
            amf3 = new Amf3Reader(in, budget, trace);
        }
        return amf3;
    }

    private AmfValue complex(int marker) {
        int index = seen.size();
        seen.add(null);
        ReadBudget.Mark mark = budget.enter();
        AmfValue value = switch (marker) {
            case Amf0Marker.OBJECT -> new AmfObject("", properties(Long.MAX_VALUE));
            case Amf0Marker.TYPED_OBJECT -> new AmfObject(readName(), properties(Long.MAX_VALUE));
            case Amf0Marker.ECMA_ARRAY -> new AmfEcmaArray(properties(input.unsignedInteger("an ECMA array's count")));
            default -> strictArray();
        };
        ReadBudget.Cost cost = budget.leave(mark);
        // The value itself was counted before it was entered.
        seen.set(index, new Seen(value, new ReadBudget.Cost(cost.items() + 1, cost.depth(), cost.textBytes())));
        return value;
    }

    /**
     * @param count how many are announced; some senders announce too few, and some then leave out the end marker, so
     *     from there on what is no property ends the list
     */
    private List<Property> properties(long count) {
        List<Property> properties = new ArrayList<>();
        while (!input.atObjectEnd()) {
            if (properties.size() < count) {
                if (!input.hasMore() && count != Long.MAX_VALUE) {
                    return properties;
                }
                properties.add(property());
            } else if (!addIfProperty(properties)) {
                return properties;
            }
        }
        input.position(input.position() + 3);
        return properties;
    }

    private Property property() {
        int start = input.position();
        String name = readName();
        if (trace != null) {
            trace.name(start, name);
        }
        return new Property(name, read());
    }

    private boolean addIfProperty(List<Property> properties) {
        int position = input.position();
        int depth = budget.depth();
        int references = seen.size();
        try {
            properties.add(property());
            return true;
        } catch (AmfException _) {
            input.position(position);
            if (trace != null) {
                trace.withdraw(position);
            }
            budget.unwind(depth);
            seen.subList(references, seen.size()).clear();
            return false;
        }
    }

    private AmfStrictArray strictArray() {
        long count = input.unsignedInteger("a strict array's count");
        input.needItems(count, 1, "a strict array");
        List<AmfValue> values = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            values.add(read());
        }
        return new AmfStrictArray(values);
    }

    private AmfValue reference() {
        int index = input.unsignedShort("an AMF0 reference");
        Seen target = index < seen.size() ? seen.get(index) : null;
        if (target == null) {
            throw new AmfException("AMF0 reference " + index + " to a value that is not there yet (section 2.9)");
        }
        budget.refer(target.cost());
        return target.value();
    }
}

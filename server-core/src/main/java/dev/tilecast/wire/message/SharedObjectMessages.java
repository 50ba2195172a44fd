package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.Amf0Writer;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.Property;
import dev.tilecast.wire.message.RtmpMessage.SharedObjectMessage;
import dev.tilecast.wire.message.SharedObjectEvent.Change;
import dev.tilecast.wire.message.SharedObjectEvent.Clear;
import dev.tilecast.wire.message.SharedObjectEvent.Release;
import dev.tilecast.wire.message.SharedObjectEvent.Remove;
import dev.tilecast.wire.message.SharedObjectEvent.RequestChange;
import dev.tilecast.wire.message.SharedObjectEvent.RequestRemove;
import dev.tilecast.wire.message.SharedObjectEvent.SendMessage;
import dev.tilecast.wire.message.SharedObjectEvent.Status;
import dev.tilecast.wire.message.SharedObjectEvent.Success;
import dev.tilecast.wire.message.SharedObjectEvent.UnknownEvent;
import dev.tilecast.wire.message.SharedObjectEvent.Use;
import dev.tilecast.wire.message.SharedObjectEvent.UseSuccess;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** The bytes of shared object messages (RTMP specification, section 7.1.3). */
final class SharedObjectMessages {
    private static final int PERSISTENT = 2;
    private static final int EVENT_HEADER = 5;

    private SharedObjectMessages() {}

    static SharedObjectMessage read(ByteBuf payload, AmfLimits limits, boolean formatByte) {
        if (formatByte && payload.isReadable()) {
            payload.skipBytes(1);
        }
        Amf0Reader head = new Amf0Reader(payload, limits);
        String name = head.readName();
        if (payload.readableBytes() < 3 * Integer.BYTES) {
            throw new MalformedMessageException("shared object message ends in its header (section 7.1.3)");
        }
        int version = payload.readInt();
        boolean persistent = (payload.readInt() & PERSISTENT) != 0;
        payload.skipBytes(Integer.BYTES);
        List<SharedObjectEvent> events = new ArrayList<>();
        while (payload.isReadable()) {
            if (events.size() == limits.items()) {
                throw new MalformedMessageException("more than " + limits.items() + " shared object events");
            }
            events.add(readEvent(payload, limits));
        }
        return new SharedObjectMessage(name, version, persistent, events);
    }

    private static SharedObjectEvent readEvent(ByteBuf payload, AmfLimits limits) {
        if (payload.readableBytes() < EVENT_HEADER) {
            throw new MalformedMessageException("shared object event ends in its header (section 7.1.3)");
        }
        int type = payload.readUnsignedByte();
        long length = payload.readUnsignedInt();
        if (length > payload.readableBytes()) {
            throw new MalformedMessageException("shared object event of " + length + " bytes where "
                    + payload.readableBytes() + " are left (section 7.1.3)");
        }
        ByteBuf data = payload.readSlice((int) length);
        try {
            return readData(type, data, limits);
        } catch (AmfException _) {
            return new UnknownEvent(type, (int) length);
        }
    }

    private static SharedObjectEvent readData(int type, ByteBuf data, AmfLimits limits) {
        Amf0Reader reader = new Amf0Reader(data, limits);
        return switch (type) {
            case 1 -> new Use();
            case 2 -> new Release();
            case 3 -> new RequestChange(slots(reader));
            case 4 -> new Change(slots(reader));
            case 5 -> new Success(reader.readName());
            case 6 -> new SendMessage(values(reader));
            case 7 -> new Status(reader.readName(), reader.readName());
            case 8 -> new Clear();
            case 9 -> new Remove(reader.readName());
            case 10 -> new RequestRemove(reader.readName());
            case 11 -> new UseSuccess();
            default -> new UnknownEvent(type, data.readableBytes());
        };
    }

    private static List<Property> slots(Amf0Reader reader) {
        List<Property> slots = new ArrayList<>();
        while (reader.hasMore()) {
            slots.add(new Property(reader.readName(), reader.read()));
        }
        return slots;
    }

    private static List<AmfValue> values(Amf0Reader reader) {
        List<AmfValue> values = new ArrayList<>();
        while (reader.hasMore()) {
            values.add(reader.read());
        }
        return values;
    }

    static void write(SharedObjectMessage message, ByteBuf out) {
        new Amf0Writer(out).writeName(message.name());
        out.writeInt(message.version());
        out.writeInt(message.persistent() ? PERSISTENT : 0).writeInt(0);
        for (SharedObjectEvent event : message.events()) {
            int start = out.writerIndex();
            out.writeZero(EVENT_HEADER);
            int type = writeData(event, new Amf0Writer(out), out);
            out.setByte(start, type);
            out.setInt(start + 1, out.writerIndex() - start - EVENT_HEADER);
        }
    }

    private static int writeData(SharedObjectEvent event, Amf0Writer writer, ByteBuf out) {
        switch (event) {
            case Use() -> {
                return 1;
            }
            case Release() -> {
                return 2;
            }
            case RequestChange(List<Property> slots) -> {
                writeSlots(slots, writer);
                return 3;
            }
            case Change(List<Property> slots) -> {
                writeSlots(slots, writer);
                return 4;
            }
            case Success(String slot) -> {
                writer.writeName(slot);
                return 5;
            }
            case SendMessage(List<AmfValue> values) -> {
                values.forEach(writer::write);
                return 6;
            }
            case Status(String code, String level) -> {
                writer.writeName(code);
                writer.writeName(level);
                return 7;
            }
            case Clear() -> {
                return 8;
            }
            case Remove(String slot) -> {
                writer.writeName(slot);
                return 9;
            }
            case RequestRemove(String slot) -> {
                writer.writeName(slot);
                return 10;
            }
            case UseSuccess() -> {
                return 11;
            }
            case UnknownEvent(int type, int length) -> {
                out.writeZero(length);
                return type;
            }
        }
    }

    private static void writeSlots(List<Property> slots, Amf0Writer writer) {
        for (Property slot : slots) {
            writer.writeName(slot.name());
            writer.write(slot.value());
        }
    }
}

package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.util.List;

/** The events of a shared object message (RTMP specification, section 7.1.3). */
public sealed interface SharedObjectEvent {
    /** A client asks to use the object. */
    record Use() implements SharedObjectEvent {}

    /** A client uses the object no more. */
    record Release() implements SharedObjectEvent {}

    /**
     * A client asks for other values.
     *
     * @param slots the properties with their new values
     */
    record RequestChange(List<Property> slots) implements SharedObjectEvent {
        /** Keeps a copy of the list. */
        public RequestChange {
            slots = List.copyOf(slots);
        }
    }

    /**
     * The server tells the others what has changed.
     *
     * @param slots the properties with their new values
     */
    record Change(List<Property> slots) implements SharedObjectEvent {
        /** Keeps a copy of the list. */
        public Change {
            slots = List.copyOf(slots);
        }
    }

    /**
     * The server tells the one who asked that its change was made.
     *
     * @param slot the property's name
     */
    record Success(String slot) implements SharedObjectEvent {}

    /**
     * A call of a procedure at all who use the object.
     *
     * @param values the procedure's name, then its arguments
     */
    record SendMessage(List<AmfValue> values) implements SharedObjectEvent {
        /** Keeps a copy of the list. */
        public SendMessage {
            values = List.copyOf(values);
        }
    }

    /**
     * The server tells of an error.
     *
     * @param code such as {@code SharedObject.NoWriteAccess}
     * @param level such as {@code error}
     */
    record Status(String code, String level) implements SharedObjectEvent {}

    /** All properties are gone. */
    record Clear() implements SharedObjectEvent {}

    /**
     * A property is gone.
     *
     * @param slot its name
     */
    record Remove(String slot) implements SharedObjectEvent {}

    /**
     * A client asks that a property be removed.
     *
     * @param slot its name
     */
    record RequestRemove(String slot) implements SharedObjectEvent {}

    /** The server lets a client use the object. */
    record UseSuccess() implements SharedObjectEvent {}

    /**
     * A type outside of the specification, or data that its type does not allow.
     *
     * @param type as on the wire
     * @param length of its data, in bytes
     */
    record UnknownEvent(int type, int length) implements SharedObjectEvent {}
}

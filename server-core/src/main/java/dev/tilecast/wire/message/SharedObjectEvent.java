package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.util.List;

/** The events of a shared object message (RTMP specification, section 7.1.3). */
public sealed interface SharedObjectEvent {
    record Use() implements SharedObjectEvent {}

    record Release() implements SharedObjectEvent {}

    record RequestChange(List<Property> slots) implements SharedObjectEvent {
        public RequestChange {
            slots = List.copyOf(slots);
        }
    }

    record Change(List<Property> slots) implements SharedObjectEvent {
        public Change {
            slots = List.copyOf(slots);
        }
    }

    record Success(String slot) implements SharedObjectEvent {}

    record SendMessage(List<AmfValue> values) implements SharedObjectEvent {
        public SendMessage {
            values = List.copyOf(values);
        }
    }

    record Status(String code, String level) implements SharedObjectEvent {}

    record Clear() implements SharedObjectEvent {}

    record Remove(String slot) implements SharedObjectEvent {}

    record RequestRemove(String slot) implements SharedObjectEvent {}

    record UseSuccess() implements SharedObjectEvent {}

    /** A type outside of the specification, or data that its type does not allow. */
    record UnknownEvent(int type, int length) implements SharedObjectEvent {}
}

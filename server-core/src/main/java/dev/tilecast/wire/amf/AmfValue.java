package dev.tilecast.wire.amf;

import java.util.List;

/**
 * A value of AMF0 or AMF3 (Action Message Format), independent of which of the two it came in.
 *
 * <p>Immutable; objects keep the order of their properties and repeated names.
 */
public sealed interface AmfValue {

    /** The one null value. */
    AmfValue NULL = new Null();

    /** The one undefined value. */
    AmfValue UNDEFINED = new Undefined();

    /** AMF's double, or AMF3's 29-bit integer. */
    record Number(double value) implements AmfValue {}

    record Bool(boolean value) implements AmfValue {}

    record Text(String value) implements AmfValue {}

    record Null() implements AmfValue {}

    record Undefined() implements AmfValue {}

    /**
     * An anonymous or typed object.
     *
     * @param className the class alias, kept as text and never instantiated; empty for anonymous objects
     */
    record Obj(String className, List<Property> properties) implements AmfValue {
        public Obj {
            properties = List.copyOf(properties);
        }
    }

    /** AMF0's ECMA array, AMF3's array with a part of named values. */
    record EcmaArray(List<Property> properties) implements AmfValue {
        public EcmaArray {
            properties = List.copyOf(properties);
        }
    }

    /** AMF0's strict array, AMF3's dense array and vectors. */
    record StrictArray(List<AmfValue> values) implements AmfValue {
        public StrictArray {
            values = List.copyOf(values);
        }
    }

    /** Milliseconds since 1970-01-01 UTC; the zone field is reserved and ignored. */
    record Date(double epochMillis) implements AmfValue {}

    record Xml(String text) implements AmfValue {}

    /** AMF3's byte array. */
    record Bytes(List<Byte> values) implements AmfValue {
        public Bytes {
            values = List.copyOf(values);
        }
    }

    /** One named value of an object. */
    record Property(String name, AmfValue value) {}
}

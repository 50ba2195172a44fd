package dev.tilecast.wire.amf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value of AMF0 or AMF3 (Action Message Format), independent of which of the two it came in.
 *
 * <p>Immutable; objects keep the order of their properties and repeated names. The accessors never throw for a value of
 * another kind: what a client sends is looked at, not trusted.
 */
public sealed interface AmfValue {

    /** The one null value. */
    AmfValue NULL = new Null();

    /** The one undefined value. */
    AmfValue UNDEFINED = new Undefined();

    static AmfValue of(String text) {
        return new Text(text);
    }

    static AmfValue of(double number) {
        return new Number(number);
    }

    static AmfValue of(boolean value) {
        return new Bool(value);
    }

    /** A dense array. */
    static AmfValue array(AmfValue... values) {
        return new StrictArray(List.of(values));
    }

    /** Starts an object or an ECMA array. */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /** The text, if this is a string or XML. */
    default Optional<String> asText() {
        return switch (this) {
            case Text(String value) -> Optional.of(value);
            case Xml(String text) -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /** The number, if this is one. */
    default OptionalDouble asNumber() {
        return this instanceof Number(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The truth value, if this is one. */
    default Optional<Boolean> asBool() {
        return this instanceof Bool(boolean value) ? Optional.of(value) : Optional.empty();
    }

    /** Whether this is null or undefined. */
    default boolean isAbsent() {
        return this instanceof Null || this instanceof Undefined;
    }

    /** The properties of an object or ECMA array, in order; empty for every other kind. */
    default List<Property> properties() {
        return List.of();
    }

    /** The elements of a dense array, in order; empty for every other kind. */
    default List<AmfValue> values() {
        return List.of();
    }

    /** The property of an object or ECMA array; where a name is repeated the last one counts, as in an assignment. */
    default Optional<AmfValue> get(String name) {
        for (Property property : properties().reversed()) {
            if (property.name().equals(name)) {
                return Optional.of(property.value());
            }
        }
        return Optional.empty();
    }

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

    /** AMF0's ECMA array, AMF3's array with a part of named values (its dense part comes under the names 0, 1, …). */
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

    /** AMF3's dictionary, whose keys are values of any kind. */
    record Dictionary(List<Entry> entries) implements AmfValue {
        public Dictionary {
            entries = List.copyOf(entries);
        }
    }

    /** Milliseconds since 1970-01-01 UTC; the zone field is reserved and ignored. */
    record Date(double epochMillis) implements AmfValue {}

    record Xml(String text) implements AmfValue {}

    /** AMF3's byte array; the array is copied on the way in and out. */
    record Bytes(byte[] bytes) implements AmfValue {
        public Bytes {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(byte[] others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Bytes[" + bytes.length + "]";
        }
    }

    /** One named value of an object. */
    record Property(String name, AmfValue value) {}

    /** One pair of a dictionary. */
    record Entry(AmfValue key, AmfValue value) {}
}

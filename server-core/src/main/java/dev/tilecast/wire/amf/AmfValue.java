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
    AmfValue NULL = new AmfNull();

    /** The one undefined value. */
    AmfValue UNDEFINED = new AmfUndefined();

    /**
     * {@return a string}
     *
     * @param text of any length
     */
    static AmfValue of(String text) {
        return new AmfString(text);
    }

    /**
     * {@return a number}
     *
     * @param number AMF0 keeps all its bits
     */
    static AmfValue of(double number) {
        return new AmfNumber(number);
    }

    /**
     * {@return a truth value}
     *
     * @param value which of the two
     */
    static AmfValue of(boolean value) {
        return new AmfBoolean(value);
    }

    /**
     * {@return a dense array}
     *
     * @param values in order
     */
    static AmfValue array(AmfValue... values) {
        return new AmfStrictArray(List.of(values));
    }

    /** {@return the beginning of an object or an ECMA array} */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /** {@return the text, if this is a string or XML} */
    default Optional<String> asText() {
        return switch (this) {
            case AmfString(String value) -> Optional.of(value);
            case AmfXml(String text) -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /** {@return the number, if this is one} */
    default OptionalDouble asNumber() {
        return this instanceof AmfNumber(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** {@return the truth value, if this is one} */
    default Optional<Boolean> asBoolean() {
        return this instanceof AmfBoolean(boolean value) ? Optional.of(value) : Optional.empty();
    }

    /** {@return whether this is null or undefined} */
    default boolean isAbsent() {
        return this instanceof AmfNull || this instanceof AmfUndefined;
    }

    /** {@return the properties of an object or ECMA array, in order; empty for every other kind} */
    default List<Property> properties() {
        return List.of();
    }

    /** {@return the elements of a dense array, in order; empty for every other kind} */
    default List<AmfValue> values() {
        return List.of();
    }

    /**
     * {@return the property of an object or ECMA array; where a name is repeated the last one counts, as in an
     * assignment}
     *
     * @param name of the property
     */
    default Optional<AmfValue> get(String name) {
        for (Property property : properties().reversed()) {
            if (property.name().equals(name)) {
                return Optional.of(property.value());
            }
        }
        return Optional.empty();
    }

    /**
     * AMF's double, or AMF3's 29-bit integer.
     *
     * @param value all AMF0 has
     */
    record AmfNumber(double value) implements AmfValue {}

    /**
     * A truth value.
     *
     * @param value which of the two
     */
    record AmfBoolean(boolean value) implements AmfValue {}

    /**
     * A string, long ones too.
     *
     * @param value the text
     */
    record AmfString(String value) implements AmfValue {}

    /** Null. */
    record AmfNull() implements AmfValue {}

    /** AMF's undefined, which is not null: what is absent. */
    record AmfUndefined() implements AmfValue {}

    /**
     * An anonymous or typed object.
     *
     * @param className the class alias, kept as text and never instantiated; empty for anonymous objects
     * @param properties in the order of the wire, repeated names too
     */
    record AmfObject(String className, List<Property> properties) implements AmfValue {
        /** Keeps a copy of the list. */
        public AmfObject {
            properties = List.copyOf(properties);
        }
    }

    /**
     * AMF0's ECMA array, AMF3's array with a part of named values (its dense part comes under the names 0, 1, …).
     *
     * @param properties in the order of the wire, repeated names too
     */
    record AmfEcmaArray(List<Property> properties) implements AmfValue {
        /** Keeps a copy of the list. */
        public AmfEcmaArray {
            properties = List.copyOf(properties);
        }
    }

    /**
     * AMF0's strict array, AMF3's dense array and vectors.
     *
     * @param values from index 0 on
     */
    record AmfStrictArray(List<AmfValue> values) implements AmfValue {
        /** Keeps a copy of the list. */
        public AmfStrictArray {
            values = List.copyOf(values);
        }
    }

    /**
     * AMF3's dictionary, whose keys are values of any kind.
     *
     * @param entries in the order of the wire
     */
    record AmfDictionary(List<Entry> entries) implements AmfValue {
        /** Keeps a copy of the list. */
        public AmfDictionary {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Milliseconds since 1970-01-01 UTC; the zone field is reserved and ignored.
     *
     * @param epochMillis milliseconds since 1970-01-01 UTC; may have a fraction
     */
    record AmfDate(double epochMillis) implements AmfValue {}

    /**
     * An XML document, which is not parsed.
     *
     * @param text the document
     */
    record AmfXml(String text) implements AmfValue {}

    /**
     * AMF3's byte array; the array is copied on the way in and out.
     *
     * @param bytes copied
     */
    record AmfByteArray(byte[] bytes) implements AmfValue {
        /** Keeps a copy of the array. */
        public AmfByteArray {
            bytes = bytes.clone();
        }

        /** {@return a copy of the bytes} */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AmfByteArray(byte[] others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "AmfByteArray[" + bytes.length + "]";
        }
    }

    /**
     * One named value of an object.
     *
     * @param name may be empty
     * @param value of any kind
     */
    record Property(String name, AmfValue value) {}

    /**
     * One pair of a dictionary.
     *
     * @param key of any kind, not only a string
     * @param value of any kind
     */
    record Entry(AmfValue key, AmfValue value) {}
}

package dev.tilecast.wire.amf;

import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.util.ArrayList;
import java.util.List;

/** Collects the properties of an object or ECMA array, in the order of the calls; for one thread. */
public final class ObjectBuilder {
    private final List<Property> properties = new ArrayList<>();

    ObjectBuilder() {}

    /**
     * Adds a property.
     *
     * @param name also one that was added before
     * @param value of any kind
     * @return this
     */
    public ObjectBuilder put(String name, AmfValue value) {
        properties.add(new Property(name, value));
        return this;
    }

    /**
     * Adds a string.
     *
     * @param name also one that was added before
     * @param value the text
     * @return this
     */
    public ObjectBuilder put(String name, String value) {
        return put(name, AmfValue.of(value));
    }

    /**
     * Adds a number.
     *
     * @param name also one that was added before
     * @param value the number
     * @return this
     */
    public ObjectBuilder put(String name, double value) {
        return put(name, AmfValue.of(value));
    }

    /**
     * Adds a truth value.
     *
     * @param name also one that was added before
     * @param value which of the two
     * @return this
     */
    public ObjectBuilder put(String name, boolean value) {
        return put(name, AmfValue.of(value));
    }

    /** {@return an anonymous object} */
    public AmfObject build() {
        return new AmfObject("", properties);
    }

    /**
     * {@return an object with a class alias}
     *
     * @param className a name for the class, not empty
     */
    public AmfObject build(String className) {
        return new AmfObject(className, properties);
    }

    /** {@return an ECMA array of these properties} */
    public AmfEcmaArray buildEcmaArray() {
        return new AmfEcmaArray(properties);
    }
}

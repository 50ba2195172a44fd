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

    public ObjectBuilder put(String name, AmfValue value) {
        properties.add(new Property(name, value));
        return this;
    }

    public ObjectBuilder put(String name, String value) {
        return put(name, AmfValue.of(value));
    }

    public ObjectBuilder put(String name, double value) {
        return put(name, AmfValue.of(value));
    }

    public ObjectBuilder put(String name, boolean value) {
        return put(name, AmfValue.of(value));
    }

    /** {@return an anonymous object} */
    public AmfObject build() {
        return new AmfObject("", properties);
    }

    /** {@return an object with a class alias} */
    public AmfObject build(String className) {
        return new AmfObject(className, properties);
    }

    public AmfEcmaArray buildEcmaArray() {
        return new AmfEcmaArray(properties);
    }
}

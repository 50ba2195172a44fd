package dev.tilecast.wire.amf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.wire.amf.AmfValue.AmfByteArray;
import dev.tilecast.wire.amf.AmfValue.AmfDate;
import dev.tilecast.wire.amf.AmfValue.AmfDictionary;
import dev.tilecast.wire.amf.AmfValue.AmfEcmaArray;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.AmfStrictArray;
import dev.tilecast.wire.amf.AmfValue.AmfXml;
import dev.tilecast.wire.amf.AmfValue.Entry;
import dev.tilecast.wire.amf.AmfValue.Property;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AmfRoundTripTest {

    @Provide
    Arbitrary<AmfValue> values() {
        return values(3);
    }

    private static Arbitrary<AmfValue> values(int depth) {
        Arbitrary<String> texts = Arbitraries.strings().excludeChars(lone()).ofMaxLength(8);
        Arbitrary<AmfValue> plain = Arbitraries.oneOf(
                Arbitraries.doubles().map(AmfValue::of),
                Arbitraries.integers().map(AmfValue::of),
                texts.map(AmfValue::of),
                texts.map(AmfXml::new),
                Arbitraries.doubles().map(AmfDate::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(5).map(AmfByteArray::new),
                Arbitraries.of(AmfValue.NULL, AmfValue.UNDEFINED, AmfValue.of(true), AmfValue.of(false)));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<AmfValue> inner = Arbitraries.lazy(() -> values(depth - 1));
        Arbitrary<List<Property>> properties =
                Combinators.combine(texts, inner).as(Property::new).list().ofMaxSize(3);
        Arbitrary<List<Property>> named = Combinators.combine(texts.filter(text -> !text.isEmpty()), inner)
                .as(Property::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<Entry>> entries =
                Combinators.combine(inner, inner).as(Entry::new).list().ofMaxSize(2);
        return Arbitraries.oneOf(
                plain,
                Combinators.combine(texts, properties).as(AmfObject::new),
                named.map(AmfEcmaArray::new),
                inner.list().ofMaxSize(3).map(AmfStrictArray::new),
                entries.map(AmfDictionary::new));
    }

    /** Halves of surrogate pairs alone are no Unicode text. */
    private static char[] lone() {
        StringBuilder halves = new StringBuilder();
        for (char half = Character.MIN_SURROGATE; half <= Character.MAX_SURROGATE; half++) {
            halves.append(half);
        }
        return halves.toString().toCharArray();
    }

    @net.jqwik.api.Property
    void amf0ReadsWhatItWrote(@ForAll @Size(max = 3) List<@From("values") AmfValue> values) {
        ByteBuf out = Unpooled.buffer();
        Amf0Writer writer = new Amf0Writer(out);
        values.forEach(writer::write);
        Amf0Reader reader = new Amf0Reader(out, AmfLimits.defaults());

        for (AmfValue value : values) {
            assertEquals(value, reader.read());
        }
        assertFalse(reader.hasMore());
    }

    @net.jqwik.api.Property
    void amf3ReadsWhatItWrote(@ForAll @Size(max = 3) List<@From("values") AmfValue> values) {
        ByteBuf out = Unpooled.buffer();
        Amf3Writer writer = new Amf3Writer(out);
        values.forEach(writer::write);
        Amf3Reader reader = new Amf3Reader(out, AmfLimits.defaults());

        for (AmfValue value : values) {
            assertEquals(value, reader.read());
        }
        assertFalse(reader.hasMore());
    }
}

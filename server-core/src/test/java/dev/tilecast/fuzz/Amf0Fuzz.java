package dev.tilecast.fuzz;

import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.Amf0Writer;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Any bytes as AMF0 values; what is read is written and reads the same again. */
public final class Amf0Fuzz {
    private static final AmfLimits WIDE = new AmfLimits(64, 100_000, 1 << 24);

    private Amf0Fuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Amf0Reader reader = new Amf0Reader(Unpooled.wrappedBuffer(data), AmfLimits.defaults());
        while (reader.hasMore()) {
            AmfValue value;
            try {
                value = reader.read();
            } catch (AmfException _) {
                return;
            }
            ByteBuf out = Unpooled.buffer();
            try {
                new Amf0Writer(out).write(value);
            } catch (AmfException _) {
                continue;
            }
            if (!value.equals(new Amf0Reader(out, WIDE).read())) {
                throw new AssertionError("written and read again it is another value: " + value);
            }
        }
    }
}

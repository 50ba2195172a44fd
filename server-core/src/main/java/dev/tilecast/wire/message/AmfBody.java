package dev.tilecast.wire.message;

import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * The AMF values of a command or data message.
 *
 * <p>Types 15 to 17 start with a format byte; behind it come AMF0 values, each of which may switch to AMF3 by its
 * marker. Flash labels plain AMF0 as AMF3, so the type says nothing more than that the byte is there.
 */
final class AmfBody {
    private final Amf0Reader reader;

    AmfBody(ByteBuf payload, AmfLimits limits, boolean formatByte) {
        if (formatByte && payload.isReadable()) {
            payload.skipBytes(1);
        }
        reader = new Amf0Reader(payload, limits);
    }

    boolean hasMore() {
        return reader.hasMore();
    }

    AmfValue next(String what) {
        if (!reader.hasMore()) {
            throw new MalformedMessageException("the message ends before " + what + " (section 7.1)");
        }
        return reader.read();
    }

    List<AmfValue> rest() {
        List<AmfValue> values = new ArrayList<>();
        while (reader.hasMore()) {
            values.add(reader.read());
        }
        return values;
    }
}

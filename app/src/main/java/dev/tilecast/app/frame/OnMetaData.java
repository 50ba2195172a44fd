package dev.tilecast.app.frame;

import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.Amf0Writer;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.ObjectBuilder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The part of onMetaData that concerns video (FLV specification, section E.5).
 *
 * @param width in pixels, 0 where it does not say
 */
record OnMetaData(int width, int height, double framesPerSecond) {
    private static final String NAME = "onMetaData";

    /** Empty where the payload of a data message is something else, or broken. */
    static Optional<OnMetaData> read(ByteBuffer payload) {
        try {
            Amf0Reader reader = new Amf0Reader(Unpooled.wrappedBuffer(payload), AmfLimits.defaults());
            boolean named = reader.hasMore() && reader.read().equals(AmfValue.of(NAME)) && reader.hasMore();
            return named ? Optional.of(of(reader.read())) : Optional.empty();
        } catch (AmfException broken) {
            return Optional.empty();
        }
    }

    private static OnMetaData of(AmfValue values) {
        return new OnMetaData(
                (int) number(values, "width"), (int) number(values, "height"), number(values, "framerate"));
    }

    private static double number(AmfValue values, String name) {
        double value = values.get(name).map(found -> found.asNumber().orElse(0)).orElse(0.0);
        return Double.isFinite(value) ? Math.max(0, value) : 0;
    }

    /**
     * The payload of a script data tag.
     *
     * @param seconds of the whole file
     * @param videoCodecId codec id, or four-character code as a number
     */
    ByteBuf write(double seconds, long videoCodecId) {
        ObjectBuilder values = AmfValue.object().put("duration", seconds);
        if (width > 0 && height > 0) {
            values.put("width", width).put("height", height);
        }
        if (framesPerSecond > 0) {
            values.put("framerate", framesPerSecond);
        }
        values.put("videocodecid", videoCodecId).put("encoder", "Tilecast");
        ByteBuf out = Unpooled.buffer();
        Amf0Writer writer = new Amf0Writer(out);
        writer.write(AmfValue.of(NAME));
        writer.write(values.buildEcmaArray());
        return out;
    }
}

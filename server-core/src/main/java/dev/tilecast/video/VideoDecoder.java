package dev.tilecast.video;

import dev.tilecast.canvas.Canvas;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * Turns encoded frames into canvases. It has state: one per stream, used by one thread at a time. Every failure is a
 * {@link VideoException}; after one the decoder goes on at the next key frame.
 */
public interface VideoDecoder extends AutoCloseable {

    /**
     * Sets one of the codec's own parameters, before {@link #init}.
     *
     * @param name of the codec's own
     * @param value as the codec reads it
     * @throws VideoException for an unknown name or a bad value
     */
    void setParameter(String name, String value);

    /** Prepares for data; must come before the first {@link #decode}. */
    void init();

    /**
     * Feeds the payload of one RTMP video message.
     *
     * @param payload from position to limit
     * @return the picture, valid until the next call; empty where the data made none yet
     */
    Optional<Canvas> decode(ByteBuffer payload);

    /** {@return the width in pixels of the last picture, 0 before the first} */
    int width();

    /** {@return the height in pixels of the last picture, 0 before the first} */
    int height();

    /** {@return what the stream's headers say: block sizes, version, profile, as far as the codec has them} */
    Map<String, String> formatParameters();

    /** {@return one line: what really decodes, on which device} */
    String identifier();

    @Override
    void close();
}

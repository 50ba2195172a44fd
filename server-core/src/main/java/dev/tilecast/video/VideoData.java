package dev.tilecast.video;

import java.nio.ByteBuffer;

/**
 * One encoded frame, ready to be the payload of an RTMP video message: it starts with the frame type and codec id
 * (FLV specification, section E.4.3.1) and is sent untouched.
 *
 * @param bytes from position to limit; nobody writes to this memory again, so it may be shared
 * @param keyFrame true where a player can begin with this frame
 */
public record VideoData(ByteBuffer bytes, boolean keyFrame) {
    /** Takes what lies between position and limit, without a copy. */
    public VideoData {
        bytes = bytes.asReadOnlyBuffer().slice();
    }

    /** {@return a view with a position of its own} */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** {@return the length in bytes} */
    public int size() {
        return bytes.remaining();
    }
}

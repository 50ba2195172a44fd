package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Turns what an encoder writes into payloads of RTMP video messages. One thread at a time. */
interface PacketFormat {

    /**
     * What a player needs before the first frame.
     *
     * @param extradata the encoder's headers from position to limit, without their frames
     * @throws VideoException where a header that the format needs is not there
     */
    Optional<VideoData> configuration(ByteBuffer extradata);

    /** One frame; {@code packet} is only read during the call. */
    VideoData frame(ByteBuffer packet, boolean keyFrame);
}

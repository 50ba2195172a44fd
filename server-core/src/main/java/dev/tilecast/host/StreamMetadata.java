package dev.tilecast.host;

import dev.tilecast.video.VideoData;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What onMetaData tells a player before the first frame (FLV specification, section E.5). ffplay waits for it, as an
 * ECMA array, where there is no audio.
 *
 * @param width in pixels, 0 where it is not known
 * @param videoCodecId from the first byte of the frame (FLV specification, section E.4.3.1)
 */
record StreamMetadata(int width, int height, double framesPerSecond, int videoCodecId) {
    private static final int CODEC_ID_BITS = 0x0F;
    private static final int EXTENDED_HEADER = 0x80;

    /** @param data whose first bytes say the codec */
    static StreamMetadata of(int width, int height, double framesPerSecond, VideoData data) {
        return new StreamMetadata(width, height, framesPerSecond, codecId(data.bytes()));
    }

    /** An extended header has a four-character code in its place (enhanced RTMP, ExVideoTagHeader). */
    private static int codecId(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        int first = bytes.get();
        boolean extended = (first & EXTENDED_HEADER) != 0 && bytes.remaining() >= Integer.BYTES;
        return extended ? bytes.getInt() : first & CODEC_ID_BITS;
    }

    /** The payload of the data message. */
    ByteBuffer payload() {
        List<AmfValue.Property> properties = new ArrayList<>();
        if (width > 0) {
            properties.add(new AmfValue.Property("width", AmfValue.of(width)));
            properties.add(new AmfValue.Property("height", AmfValue.of(height)));
        }
        properties.add(new AmfValue.Property("framerate", AmfValue.of(framesPerSecond)));
        properties.add(new AmfValue.Property("videocodecid", AmfValue.of(videoCodecId)));
        properties.add(new AmfValue.Property("encoder", AmfValue.of("Tilecast")));
        DataMessage message =
                new DataMessage(List.of(AmfValue.of("onMetaData"), new AmfValue.AmfEcmaArray(properties)));
        ByteBuf payload = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT)
                .encode(message)
                .payload();
        try {
            return ByteBuffer.wrap(ByteBufUtil.getBytes(payload));
        } finally {
            payload.release();
        }
    }
}

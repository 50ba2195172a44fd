package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import dev.tilecast.wire.flv.Track;
import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** What the payload of an RTMP video message brings to the decoder of one codec. */
sealed interface VideoPayload {
    /** The codec's configuration record: avcC, hvcC or av1C. */
    record Configuration(ByteBuffer data) implements VideoPayload {}

    /** One frame's data. */
    record Frame(ByteBuffer data, boolean keyFrame) implements VideoPayload {}

    /** Nothing that makes a picture: commands, ends of sequences, metadata, other tracks. */
    record Nothing() implements VideoPayload {}

    /**
     * Takes a payload apart; its position stays.
     *
     * @throws VideoException where it is cut short or another codec's
     */
    static VideoPayload of(StreamCodec codec, ByteBuffer payload) {
        ByteBuffer bytes = payload.slice();
        VideoTagHeader header = VideoTagHeader.parse(Unpooled.wrappedBuffer(bytes));
        return switch (header) {
            case VideoTagHeader.Empty _, VideoTagHeader.SeekCommand _ -> new Nothing();
            case VideoTagHeader.Unreadable(String why) -> throw broken(why);
            case VideoTagHeader.Plain plain -> {
                requireCodecId(codec, plain.codecId());
                yield new Frame(from(bytes, VideoTagHeader.Plain.DATA_OFFSET), header.isKeyFrame());
            }
            case VideoTagHeader.Avc avc -> {
                requireCodecId(codec, avc.codecId());
                yield switch (avc.packetType()) {
                    case 0 -> new Configuration(from(bytes, VideoTagHeader.Avc.DATA_OFFSET));
                    case 1 -> new Frame(from(bytes, VideoTagHeader.Avc.DATA_OFFSET), header.isKeyFrame());
                    default -> new Nothing();
                };
            }
            case VideoTagHeader.Extended extended -> of(codec, extended, bytes);
        };
    }

    private static VideoPayload of(StreamCodec codec, VideoTagHeader.Extended extended, ByteBuffer bytes) {
        for (Track track : extended.tracks()) {
            if (track.trackId() == 0) {
                if (!track.fourCc().equals(codec.fourCc())) {
                    throw broken("a tag of " + track.fourCc() + " for a decoder of " + codec.codecName());
                }
                ByteBuffer data = bytes.slice(track.dataOffset(), track.dataLength());
                return switch (extended.packetType()) {
                    case SEQUENCE_START -> new Configuration(data);
                    case CODED_FRAMES, CODED_FRAMES_X -> new Frame(data, extended.isKeyFrame());
                    default -> new Nothing();
                };
            }
        }
        return new Nothing();
    }

    private static ByteBuffer from(ByteBuffer bytes, int offset) {
        return bytes.slice(offset, bytes.remaining() - offset);
    }

    private static void requireCodecId(StreamCodec codec, int codecId) {
        if (codecId != codec.flvCodecId()) {
            throw broken("a tag of codec id " + codecId + " for a decoder of " + codec.codecName());
        }
    }

    private static VideoException broken(String why) {
        return new VideoException(Reason.DECODING_FAILED, why);
    }
}

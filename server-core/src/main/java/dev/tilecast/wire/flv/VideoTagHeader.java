package dev.tilecast.wire.flv;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * The header of a video payload (FLV specification, section E.4.3.1, and enhanced RTMP, ExVideoTagHeader). What this
 * version does not know, or what is cut short, is a value too: media is skipped, never fatal.
 */
public sealed interface VideoTagHeader {
    /** Frame type of a picture that a decoder can start with. */
    int KEY_FRAME = 1;
    /** Frame type of a picture that refers to others. */
    int INTER_FRAME = 2;
    /** Frame type of a command to the player, without a picture. */
    int COMMAND_FRAME = 5;

    /** Screen video, version 1. */
    int CODEC_SCREEN = 3;
    /** Screen video, version 2. */
    int CODEC_SCREEN_2 = 6;
    /** H.264. */
    int CODEC_AVC = 7;

    /** Not of the specification: how HEVC was sent before it had a four-character code. */
    int CODEC_HEVC = 12;

    /**
     * {@return the header of {@code payload}, whose indexes stay as they are}
     *
     * @param payload of a video message
     */
    static VideoTagHeader parse(ByteBuf payload) {
        return VideoTagParser.parse(payload);
    }

    /**
     * Codecs without a header of their own, such as screen video; data starts at byte 1.
     *
     * @param frameType such as {@link #KEY_FRAME}
     * @param codecId such as {@link #CODEC_SCREEN}
     */
    record Plain(int frameType, int codecId) implements VideoTagHeader {
        public static final int DATA_OFFSET = 1;
    }

    /**
     * AVC, and the old form of HEVC; data starts at byte 5.
     *
     * @param frameType such as {@link #KEY_FRAME}
     * @param codecId {@link #CODEC_AVC}, or 12 for HEVC
     * @param packetType 0 configuration, 1 access unit, 2 end of sequence
     * @param compositionTime milliseconds, signed
     */
    record Avc(int frameType, int codecId, int packetType, int compositionTime) implements VideoTagHeader {
        public static final int DATA_OFFSET = 5;
    }

    /**
     * Frame type 5.
     *
     * @param command 0 start, 1 end of a seek
     */
    record SeekCommand(int command) implements VideoTagHeader {}

    /**
     * A codec with a four-character code.
     *
     * @param frameType such as {@link #KEY_FRAME}
     * @param packetType what the tracks carry
     * @param multitrack whether the tag has several tracks, or names one
     * @param nanoseconds to add to the message's time, by the timestamp offset modifier
     * @param tracks one with id 0, or those of a multitrack tag
     */
    record Extended(int frameType, VideoPacketType packetType, boolean multitrack, int nanoseconds, List<Track> tracks)
            implements VideoTagHeader {
        /** Keeps a copy of the list. */
        public Extended {
            tracks = List.copyOf(tracks);
        }
    }

    /** No bytes at all: some encoders send empty video messages. */
    record Empty() implements VideoTagHeader {}

    /**
     * Cut short, or of a form that is reserved.
     *
     * @param why for people
     */
    record Unreadable(String why) implements VideoTagHeader {}

    /** {@return whether a decoder can start here} */
    default boolean isKeyFrame() {
        return switch (this) {
            case Plain plain -> plain.frameType() == KEY_FRAME;
            case Avc avc -> avc.frameType() == KEY_FRAME && avc.packetType() == 1;
            case Extended extended ->
                extended.frameType() == KEY_FRAME
                        && (extended.packetType() == VideoPacketType.CODED_FRAMES
                                || extended.packetType() == VideoPacketType.CODED_FRAMES_X);
            case SeekCommand _, Empty _, Unreadable _ -> false;
        };
    }

    /** {@return whether this is what a decoder needs before its first frame} */
    default boolean isConfiguration() {
        return switch (this) {
            case Avc avc -> avc.packetType() == 0;
            case Extended extended ->
                extended.packetType() == VideoPacketType.SEQUENCE_START
                        || extended.packetType() == VideoPacketType.MPEG2TS_SEQUENCE_START;
            case Plain _, SeekCommand _, Empty _, Unreadable _ -> false;
        };
    }
}

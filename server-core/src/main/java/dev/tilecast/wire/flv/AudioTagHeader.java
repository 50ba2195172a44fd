package dev.tilecast.wire.flv;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * The header of an audio payload (FLV specification, section E.4.2.1, and enhanced RTMP, ExAudioTagHeader). What this
 * version does not know, or what is cut short, is a value too.
 */
public sealed interface AudioTagHeader {
    /** MP3. */
    int FORMAT_MP3 = 2;
    /** A four-character code follows (enhanced RTMP). */
    int FORMAT_EXTENDED = 9;
    /** AAC. */
    int FORMAT_AAC = 10;

    /**
     * {@return the header of {@code payload}, whose indexes stay as they are}
     *
     * @param payload of an audio message
     */
    static AudioTagHeader parse(ByteBuf payload) {
        return AudioTagParser.parse(payload);
    }

    /**
     * Formats without a header of their own; data starts at byte 1.
     *
     * @param format the codec, such as {@link #FORMAT_MP3}
     * @param rate 0 to 3 for 5.5, 11, 22, 44 kHz
     * @param wide whether samples have 16 bits
     * @param stereo whether there are two channels
     */
    record Plain(int format, int rate, boolean wide, boolean stereo) implements AudioTagHeader {
        public static final int DATA_OFFSET = 1;
    }

    /**
     * AAC; data starts at byte 2.
     *
     * @param packetType 0 configuration, 1 raw frames
     */
    record Aac(int packetType) implements AudioTagHeader {
        public static final int DATA_OFFSET = 2;
    }

    /**
     * A codec with a four-character code.
     *
     * @param packetType what the tracks carry
     * @param multitrack whether the tag has several tracks, or names one
     * @param nanoseconds to add to the message's time, by the timestamp offset modifier
     * @param tracks one with id 0, or those of a multitrack tag
     */
    record Extended(AudioPacketType packetType, boolean multitrack, int nanoseconds, List<Track> tracks)
            implements AudioTagHeader {
        /** Keeps a copy of the list. */
        public Extended {
            tracks = List.copyOf(tracks);
        }
    }

    /** No bytes at all: the message for silence. */
    record Silence() implements AudioTagHeader {}

    /**
     * Cut short, or of a form that is reserved.
     *
     * @param why for people
     */
    record Unreadable(String why) implements AudioTagHeader {}

    /** {@return whether this is what a decoder needs before its first frame} */
    default boolean isConfiguration() {
        return switch (this) {
            case Aac aac -> aac.packetType() == 0;
            case Extended extended -> extended.packetType() == AudioPacketType.SEQUENCE_START;
            case Plain _, Silence _, Unreadable _ -> false;
        };
    }
}

package dev.tilecast.wire.flv;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks through what extended audio and video tags have in common: modifiers, four-character codes and tracks. */
final class ExtendedTag {
    private static final int ONE_TRACK = 0;
    private static final int MANY_TRACKS_MANY_CODECS = 2;
    private static final int TIMESTAMP_OFFSET_NANO = 0;
    private static final int FOUR_CC = 4;

    private final ByteBuf payload;
    private int at;
    private int nanoseconds;

    ExtendedTag(ByteBuf payload) {
        this.payload = payload;
        this.at = payload.readerIndex() + 1;
    }

    /** A payload that ends too early or takes a reserved form; caught by the parsers, it becomes a value. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message, null, false, false);
        }
    }

    /** Where a track's data starts, once the codec's own fields are taken. */
    interface TrackFields {
        int compositionTime(String fourCc, ExtendedTag tag);
    }

    int nanoseconds() {
        return nanoseconds;
    }

    int next(String what) {
        return payload.getUnsignedByte(take(1, what));
    }

    int signedMedium(String what) {
        return payload.getMedium(take(3, what));
    }

    /**
     * Follows modifiers until something else comes.
     *
     * @return the packet type behind them
     */
    int skipModifiers(int packetType, int modEx) {
        int type = packetType;
        while (type == modEx) {
            int size = next("a modifier's size") + 1;
            if (size == 256) {
                size = payload.getUnsignedShort(take(Short.BYTES, "a modifier's size")) + 1;
            }
            int data = take(size, "a modifier");
            int types = next("a modifier's type");
            if (types >> 4 == TIMESTAMP_OFFSET_NANO && size >= 3) {
                nanoseconds = payload.getUnsignedMedium(data);
            }
            type = types & 0xF;
        }
        return type;
    }

    List<Track> single(TrackFields fields) {
        String fourCc = fourCc();
        int compositionTime = fields.compositionTime(fourCc, this);
        return List.of(new Track(0, fourCc, compositionTime, offset(), payload.writerIndex() - at));
    }

    /** @param multitrackType 0 one track, 1 many of one codec, 2 many of many codecs */
    List<Track> tracks(int multitrackType, TrackFields fields) {
        if (multitrackType > MANY_TRACKS_MANY_CODECS) {
            throw new UnreadableException("multitrack type " + multitrackType + " is reserved");
        }
        String fourCc = multitrackType == MANY_TRACKS_MANY_CODECS ? null : fourCc();
        List<Track> tracks = new ArrayList<>();
        do {
            String codec = fourCc == null ? fourCc() : fourCc;
            int trackId = next("a track's id");
            int end = payload.writerIndex();
            if (multitrackType != ONE_TRACK) {
                int size = payload.getUnsignedMedium(take(3, "a track's size"));
                end = at + size;
                if (end > payload.writerIndex()) {
                    throw new UnreadableException("track " + trackId + " has " + size + " bytes, "
                            + (payload.writerIndex() - at) + " are left");
                }
            }
            int compositionTime = fields.compositionTime(codec, this);
            if (at > end) {
                throw new UnreadableException("track " + trackId + " ends inside of its composition time");
            }
            tracks.add(new Track(trackId, codec, compositionTime, offset(), end - at));
            at = end;
        } while (at < payload.writerIndex());
        return tracks;
    }

    private String fourCc() {
        return payload.toString(take(FOUR_CC, "a codec's four characters"), FOUR_CC, StandardCharsets.ISO_8859_1);
    }

    private int offset() {
        return at - payload.readerIndex();
    }

    private int take(int bytes, String what) {
        if (payload.writerIndex() - at < bytes) {
            throw new UnreadableException("the tag ends inside of " + what);
        }
        int start = at;
        at += bytes;
        return start;
    }
}

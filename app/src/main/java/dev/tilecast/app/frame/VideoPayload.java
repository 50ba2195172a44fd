package dev.tilecast.app.frame;

import dev.tilecast.app.tap.PayloadCodec;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.flv.Track;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.flv.VideoTagHeader.Avc;
import dev.tilecast.wire.flv.VideoTagHeader.Extended;
import dev.tilecast.wire.flv.VideoTagHeader.Plain;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where the codec's data lie in the payload of a video message, and which codec it is; of several tracks the first.
 *
 * @param codec as the decoders know it: "h264", "hevc", "av1", "sorenson", "screen video", "screen video 2"; else what the
 *     payload calls it
 * @param codecId for onMetaData: codec id, or four-character code as a number
 * @param compositionTime milliseconds from decoding to showing
 * @param data the codec's, from position to limit
 * @param problem why it cannot be read; empty where it can
 */
record VideoPayload(
        String codec,
        long codecId,
        boolean keyFrame,
        boolean configuration,
        int compositionTime,
        ByteBuffer data,
        int dataOffset,
        String problem) {

    /** Never fails: what cannot be read says why. */
    static VideoPayload of(ByteBuffer payload) {
        VideoTagHeader header = VideoTagHeader.parse(Unpooled.wrappedBuffer(payload));
        return switch (header) {
            case Plain plain -> legacy(header, payload, plain.codecId(), Plain.DATA_OFFSET, 0);
            case Avc avc -> legacy(header, payload, avc.codecId(), Avc.DATA_OFFSET, avc.compositionTime());
            case Extended extended -> extended(extended, payload);
            case VideoTagHeader.SeekCommand command ->
                unreadable(Sentences.of("frames.problem.a.seek.command", command.command()));
            case VideoTagHeader.Empty _ -> unreadable(Sentences.of("frames.problem.an.empty.message"));
            case VideoTagHeader.Unreadable unreadable -> unreadable(unreadable.why());
        };
    }

    private static VideoPayload legacy(
            VideoTagHeader header, ByteBuffer payload, int codecId, int offset, int compositionTime) {
        return new VideoPayload(
                PayloadCodec.name(codecId),
                codecId,
                header.isKeyFrame(),
                header.isConfiguration(),
                compositionTime,
                slice(payload, offset, payload.remaining() - offset),
                offset,
                "");
    }

    private static VideoPayload extended(Extended header, ByteBuffer payload) {
        if (header.tracks().isEmpty()) {
            return unreadable(Sentences.of("frames.problem.a.tag.of.type", header.packetType()));
        }
        Track track = header.tracks().getFirst();
        return new VideoPayload(
                PayloadCodec.name(track.fourCc()),
                number(track.fourCc()),
                header.isKeyFrame(),
                header.isConfiguration(),
                track.compositionTime(),
                slice(payload, track.dataOffset(), track.dataLength()),
                track.dataOffset(),
                "");
    }

    private static VideoPayload unreadable(String why) {
        return new VideoPayload("", 0, false, false, 0, ByteBuffer.allocate(0), 0, why);
    }

    private static ByteBuffer slice(ByteBuffer payload, int offset, int length) {
        return payload.slice(payload.position() + offset, length);
    }

    private static long number(String fourCc) {
        long number = 0;
        for (byte each : fourCc.getBytes(StandardCharsets.ISO_8859_1)) {
            number = number << Byte.SIZE | each & 0xFF;
        }
        return number;
    }
}

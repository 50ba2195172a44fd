package dev.tilecast.app.frame;

import dev.tilecast.video.screen.ScreenFrame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What an encoded frame is made of.
 *
 * @param codec as the decoders know it; empty where the payload does not say
 * @param unit what its parts are
 * @param compositionTime milliseconds from decoding to showing
 * @param configuration what the codec's configuration says, for people; empty without one
 * @param blocks of screen video
 * @param problem why reading ended before the end, with the byte; empty where it did not
 */
public record FrameContents(
        String codec,
        Unit unit,
        int compositionTime,
        String configuration,
        List<FramePart> parts,
        Optional<ScreenFrame> blocks,
        String problem) {

    /** What the parts of a frame are. */
    public enum Unit {
        /** H.264 and HEVC. */
        NAL_UNIT,
        /** AV1. */
        OBU,
        /** Screen video; the changed ones only. */
        BLOCK,
        /** Fields of a picture header, and what follows. */
        FIELD
    }

    public FrameContents {
        parts = List.copyOf(parts);
    }

    /**
     * Looks into the payload of a video message. Any bytes will do: what cannot be read is told as the problem.
     *
     * @param configuration the payload of the message before it that configured the codec; empty where there was none
     */
    public static FrameContents of(ByteBuffer payload, ByteBuffer configuration) {
        VideoPayload video = VideoPayload.of(payload);
        if (!video.problem().isEmpty()) {
            return new FrameContents("", Unit.FIELD, 0, "", List.of(), Optional.empty(), video.problem());
        }
        PartList parts = new PartList(video.dataOffset());
        Optional<ScreenFrame> blocks = Optional.empty();
        CodecConfiguration known = CodecConfiguration.of(configuration, video.codec());
        Unit unit = Unit.FIELD;
        switch (video.codec()) {
            case "h264" -> {
                unit = Unit.NAL_UNIT;
                NalUnits.read(video.data(), known.lengthSize(), new H264Units(), parts);
            }
            case "hevc" -> {
                unit = Unit.NAL_UNIT;
                NalUnits.read(video.data(), known.lengthSize(), new HevcUnits(), parts);
            }
            case "av1" -> {
                unit = Unit.OBU;
                ObuParser.read(video.data(), parts);
            }
            case "screen video", "screen video 2" -> {
                unit = Unit.BLOCK;
                blocks = ScreenBlocks.read(payload, parts);
            }
            case "sorenson" -> SorensonHeader.read(video.data(), parts);
            default -> parts.add("data", 0, video.data().remaining(), "");
        }
        return new FrameContents(
                video.codec(), unit, video.compositionTime(), known.summary(), parts.list(), blocks, parts.problem());
    }
}

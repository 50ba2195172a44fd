package dev.tilecast.gpu.codec;

import dev.tilecast.video.PayloadMemory;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** AV1 as "av01" (enhanced RTMP, ExVideoTagHeader; av1C: AV1 codec ISO media file format binding, 2.3.3). */
final class Av1Packets implements PacketFormat {
    private static final int SEQUENCE_HEADER = 1;
    private static final int TEMPORAL_DELIMITER = 2;
    /** High bit depth, twelve bit and monochrome off, 4:2:0 with chroma at an unknown place. */
    private static final byte EIGHT_BIT_420 = 0x0C;

    private final PayloadMemory memory;

    Av1Packets(PayloadMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<VideoData> configuration(ByteBuffer extradata) {
        Obu header = Obu.all(extradata).stream()
                .filter(obu -> obu.type() == SEQUENCE_HEADER)
                .findFirst()
                .orElseThrow(() -> new VideoException(
                        Reason.ENCODING_FAILED, "the encoder's AV1 headers hold no sequence header"));
        Av1SequenceHeader sequence = Av1SequenceHeader.parse(header.payload());
        ByteBuffer out = memory.take(ExtendedHeader.SIZE + 4 + header.bytes().remaining());
        ExtendedHeader.SEQUENCE_START.put(true, VideoFormat.AV1, out);
        out.put((byte) 0x81).put((byte) (sequence.profile() << 5 | sequence.level()));
        out.put((byte) (sequence.tier() << 7 | EIGHT_BIT_420)).put((byte) 0);
        out.put(header.bytes().duplicate());
        return Optional.of(new VideoData(out.flip(), false));
    }

    @Override
    public VideoData frame(ByteBuffer packet, boolean keyFrame) {
        List<Obu> obus = Obu.all(packet);
        int size = ExtendedHeader.SIZE;
        for (Obu obu : obus) {
            size += obu.type() == TEMPORAL_DELIMITER ? 0 : obu.bytes().remaining();
        }
        ByteBuffer out = memory.take(size);
        ExtendedHeader.CODED_FRAMES.put(keyFrame, VideoFormat.AV1, out);
        for (Obu obu : obus) {
            if (obu.type() != TEMPORAL_DELIMITER) {
                out.put(obu.bytes().duplicate());
            }
        }
        return new VideoData(out.flip(), keyFrame);
    }
}

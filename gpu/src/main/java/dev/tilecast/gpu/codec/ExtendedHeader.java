package dev.tilecast.gpu.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first five bytes of a video message with a four-character code (enhanced RTMP, ExVideoTagHeader). */
enum ExtendedHeader {
    SEQUENCE_START(0),
    CODED_FRAMES(1),
    CODED_FRAMES_X(3);

    static final int SIZE = 5;

    private static final int EXTENDED_KEY_FRAME = 0x90;
    private static final int EXTENDED_INTER_FRAME = 0xA0;

    private final int packetType;

    ExtendedHeader(int packetType) {
        this.packetType = packetType;
    }

    void put(boolean keyFrame, VideoFormat format, ByteBuffer out) {
        out.put((byte) ((keyFrame ? EXTENDED_KEY_FRAME : EXTENDED_INTER_FRAME) | packetType));
        out.put(format.fourCc().orElseThrow().getBytes(StandardCharsets.US_ASCII));
    }
}

package dev.tilecast.video.screen;

/** The two versions of screen video and what tells them apart in an FLV video payload. */
enum ScreenVersion {
    ONE("screen video", 3, 4),
    TWO("screen video 2", 6, 5);

    /** A block's length field has 16 bits. */
    static final int LARGEST_BLOCK_BODY = 65_535;

    private final String codecName;
    private final int codecId;
    private final int headerLength;

    ScreenVersion(String codecName, int codecId, int headerLength) {
        this.codecName = codecName;
        this.codecId = codecId;
        this.headerLength = headerLength;
    }

    String codecName() {
        return codecName;
    }

    /** The codec id in the first byte of a payload (FLV specification, section E.4.3.1). */
    int codecId() {
        return codecId;
    }

    /** Bytes between the payload's first byte and the first block. */
    int headerLength() {
        return headerLength;
    }

    static ScreenVersion of(String codecName) {
        for (ScreenVersion version : values()) {
            if (version.codecName.equals(codecName)) {
                return version;
            }
        }
        throw new IllegalArgumentException("not a screen video codec: \"" + codecName + "\"");
    }
}

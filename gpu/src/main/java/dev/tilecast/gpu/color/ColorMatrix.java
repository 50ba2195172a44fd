package dev.tilecast.gpu.color;

/** How RGB becomes luma and chroma; limited range in both. */
public enum ColorMatrix {
    /** What players take H.264, HEVC and AV1 for, as their headers say. */
    BT_709,
    /** What players take codecs for that cannot say it, such as Sorenson's. */
    BT_601
}

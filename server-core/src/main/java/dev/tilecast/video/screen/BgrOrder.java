package dev.tilecast.video.screen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Turns rows of pixels to the order of the stream, B, G, R; four pixels at a time, since every pixel passes here. */
final class BgrOrder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private BgrOrder() {}

    /** From R, G, B, or back; both arrays may be the same, at the same place. */
    static void fromRgb(byte[] rgb, int from, int pixels, byte[] bgr, int to) {
        int whole = pixels & ~3;
        int at = from;
        int out = to;
        for (int end = from + whole * 3; at < end; at += 12, out += 12) {
            int low = (int) INT.get(rgb, at);
            int middle = (int) INT.get(rgb, at + 4);
            int high = (int) INT.get(rgb, at + 8);
            INT.set(bgr, out, low >>> 16 & 0xFF | low & 0xFF00 | (low & 0xFF) << 16 | middle << 16 & 0xFF000000);
            INT.set(bgr, out + 4, middle & 0xFF0000FF | low >>> 16 & 0xFF00 | (high & 0xFF) << 16);
            INT.set(
                    bgr,
                    out + 8,
                    middle >>> 16 & 0xFF | high >>> 16 & 0xFF00 | high & 0xFF0000 | high << 16 & 0xFF000000);
        }
        for (int end = from + pixels * 3; at < end; at += 3, out += 3) {
            byte red = rgb[at];
            bgr[out + 1] = rgb[at + 1];
            bgr[out] = rgb[at + 2];
            bgr[out + 2] = red;
        }
    }

    /** From R, G, B and a fourth byte that is left out. */
    static void fromRgba(byte[] rgba, int from, int pixels, byte[] bgr, int to) {
        int whole = pixels & ~3;
        int at = from;
        int out = to;
        for (int end = from + whole * 4; at < end; at += 16, out += 12) {
            int first = turned((int) INT.get(rgba, at));
            int second = turned((int) INT.get(rgba, at + 4));
            int third = turned((int) INT.get(rgba, at + 8));
            int fourth = turned((int) INT.get(rgba, at + 12));
            INT.set(bgr, out, first | second << 24);
            INT.set(bgr, out + 4, second >>> 8 | third << 16);
            INT.set(bgr, out + 8, third >>> 16 | fourth << 8);
        }
        for (int end = from + pixels * 4; at < end; at += 4, out += 3) {
            bgr[out] = rgba[at + 2];
            bgr[out + 1] = rgba[at + 1];
            bgr[out + 2] = rgba[at];
        }
    }

    private static int turned(int pixel) {
        return pixel >>> 16 & 0xFF | pixel & 0xFF00 | (pixel & 0xFF) << 16;
    }
}

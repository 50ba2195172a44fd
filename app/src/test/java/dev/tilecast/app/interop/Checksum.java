package dev.tilecast.app.interop;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The MD5 of a picture as RGB bytes, top row first: what ffmpeg's framemd5 computes of rgb24. */
public final class Checksum {
    private Checksum() {}

    public static String of(byte[] rgb) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(rgb));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int at = 0;
        for (int pixel : picture.getRGB(0, 0, width, height, null, 0, width)) {
            rgb[at++] = (byte) (pixel >> 16);
            rgb[at++] = (byte) (pixel >> 8);
            rgb[at++] = (byte) pixel;
        }
        return of(rgb);
    }
}

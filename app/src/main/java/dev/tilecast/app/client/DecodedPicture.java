package dev.tilecast.app.client;

/** A picture for the screen; its memory is used again once another one was taken. */
public final class DecodedPicture {
    private int[] pixels = {};
    private int width;
    private int height;

    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (pixels.length < width * height) {
            pixels = new int[width * height];
        }
    }

    /** Opaque ARGB, the top row first, without padding; may be longer than the picture. */
    public int[] pixels() {
        return pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}

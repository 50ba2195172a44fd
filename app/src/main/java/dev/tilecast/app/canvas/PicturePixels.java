package dev.tilecast.app.canvas;

/** A picture as it is. */
public record PicturePixels(RgbPicture picture) implements PixelSource {
    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public float gamma() {
        return ToneCurve.SCREEN_GAMMA;
    }

    @Override
    public void read(int x, int y, int count, float[] rgba) {
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < RgbPicture.CHANNELS; channel++) {
                rgba[4 * i + channel] = (float) picture.sample(x + i, y, channel) / RgbPicture.WHITE;
            }
            rgba[4 * i + 3] = 1;
        }
    }
}

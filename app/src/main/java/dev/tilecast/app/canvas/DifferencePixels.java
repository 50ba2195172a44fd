package dev.tilecast.app.canvas;

/**
 * The absolute difference of two pictures of one size, made larger so that it is seen: black where they are equal.
 *
 * @param gain what the difference is multiplied with
 */
public record DifferencePixels(RgbPicture one, RgbPicture other, int gain) implements PixelSource {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException where they differ
     */
    public DifferencePixels {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("pictures of " + one.width() + "x" + one.height() + " and "
                    + other.width() + "x" + other.height() + " have no difference: both need the same size");
        }
    }

    @Override
    public int width() {
        return one.width();
    }

    @Override
    public int height() {
        return one.height();
    }

    @Override
    public float gamma() {
        return ToneCurve.SCREEN_GAMMA;
    }

    @Override
    public void read(int x, int y, int count, float[] rgba) {
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < RgbPicture.CHANNELS; channel++) {
                int distance = Math.abs(one.sample(x + i, y, channel) - other.sample(x + i, y, channel));
                rgba[4 * i + channel] = Math.min(1, (float) distance * gain / RgbPicture.WHITE);
            }
            rgba[4 * i + 3] = 1;
        }
    }
}

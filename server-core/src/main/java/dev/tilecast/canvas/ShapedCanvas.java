package dev.tilecast.canvas;

/** What every canvas answers from its shape, wherever its tiles lie. Any thread. */
public abstract class ShapedCanvas implements CanvasBase {
    private final CanvasShape shape;
    private volatile float gamma;

    /**
     * Of that shape.
     *
     * @param shape type, sizes and layers
     * @param gamma 0 means the type's {@link PixelType#defaultGamma()}
     * @throws IllegalArgumentException where gamma is negative or not a number
     */
    protected ShapedCanvas(CanvasShape shape, float gamma) {
        this.shape = shape;
        this.gamma = shape.gammaOrDefault(gamma);
    }

    /** {@return its sizes, type and layers} */
    protected final CanvasShape shape() {
        return shape;
    }

    @Override
    public final int width() {
        return shape.width();
    }

    @Override
    public final int height() {
        return shape.height();
    }

    @Override
    public final int tileWidth() {
        return shape.tileWidth();
    }

    @Override
    public final int tileHeight() {
        return shape.tileHeight();
    }

    @Override
    public final PixelType pixelType() {
        return shape.type();
    }

    @Override
    public final int layers() {
        return shape.layers();
    }

    @Override
    public final boolean cubemap() {
        return shape.cubemap();
    }

    @Override
    public final float gamma() {
        return gamma;
    }

    @Override
    public final void setGamma(float gamma) {
        this.gamma = CanvasShape.checkedGamma(gamma);
    }
}

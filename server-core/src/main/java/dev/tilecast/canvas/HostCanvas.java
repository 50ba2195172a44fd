package dev.tilecast.canvas;

/** A canvas of {@link HostTile}s. */
final class HostCanvas implements Canvas {
    private final CanvasShape shape;
    private final Tile[] tiles;
    private volatile float gamma;

    HostCanvas(CanvasShape shape, float gamma) {
        this.shape = shape;
        this.gamma = gamma;
        tiles = new Tile[tilesX() * tilesY() * shape.layers()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new HostTile(shape.type(), shape.tileWidth(), shape.tileHeight());
        }
    }

    @Override
    public Tile tile(int x, int y, int layer) {
        if (x < 0 || y < 0 || x >= shape.width() || y >= shape.height()) {
            throw new IndexOutOfBoundsException("pixel (" + x + ", " + y + ") lies outside of the canvas of "
                    + shape.width() + "x" + shape.height());
        }
        if (layer < 0 || layer >= shape.layers()) {
            throw new IndexOutOfBoundsException("layer " + layer + " of a canvas with " + shape.layers());
        }
        return tiles[(layer * tilesY() + y / shape.tileHeight()) * tilesX() + x / shape.tileWidth()];
    }

    @Override
    public int width() {
        return shape.width();
    }

    @Override
    public int height() {
        return shape.height();
    }

    @Override
    public int tileWidth() {
        return shape.tileWidth();
    }

    @Override
    public int tileHeight() {
        return shape.tileHeight();
    }

    @Override
    public PixelType pixelType() {
        return shape.type();
    }

    @Override
    public int layers() {
        return shape.layers();
    }

    @Override
    public boolean cubemap() {
        return shape.cubemap();
    }

    @Override
    public float gamma() {
        return gamma;
    }

    @Override
    public void setGamma(float gamma) {
        this.gamma = checkedGamma(gamma);
    }

    /** The gamma itself; an exception where it is not a positive number. */
    static float checkedGamma(float gamma) {
        if (!(gamma > 0) || Float.isInfinite(gamma)) {
            throw new IllegalArgumentException("gamma " + gamma + " is not a positive number");
        }
        return gamma;
    }
}

package dev.tilecast.canvas;

/** A canvas of {@link HostTile}s. */
final class HostCanvas implements Canvas {
    private final CanvasShape shape;
    private final Tile[] tiles;
    private volatile float gamma;

    HostCanvas(CanvasShape shape, float gamma) {
        this.shape = shape;
        this.gamma = gamma;
        tiles = new Tile[shape.tiles()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new HostTile(shape.type(), shape.tileWidth(), shape.tileHeight());
        }
    }

    @Override
    public Tile tile(int x, int y, int layer) {
        return tiles[shape.tileIndex(x, y, layer)];
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
        this.gamma = CanvasShape.checkedGamma(gamma);
    }
}

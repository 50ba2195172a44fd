package dev.tilecast.canvas;

/** A canvas of {@link HostTile}s. */
final class HostCanvas extends ShapedCanvas implements Canvas {
    private final Tile[] tiles;

    HostCanvas(CanvasShape shape, float gamma) {
        super(shape, gamma);
        tiles = new Tile[shape.tiles()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new HostTile(shape.type(), shape.tileWidth(), shape.tileHeight());
        }
    }

    @Override
    public Tile tile(int x, int y, int layer) {
        return tiles[shape().tileIndex(x, y, layer)];
    }
}

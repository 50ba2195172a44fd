package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;
import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;

/** Draws into the tiles of an Rgb canvas. Colours are 0xRRGGBB; what lies outside of the canvas is left out. */
final class RgbRaster {
    private final Canvas canvas;
    private final Area whole;
    private final byte[] row;

    RgbRaster(Canvas canvas) {
        this.canvas = canvas;
        this.whole = new Area(0, 0, canvas.width(), canvas.height());
        this.row = new byte[canvas.width() * 3];
    }

    void fill(Area area, int rgb) {
        Area part = area.within(whole);
        for (int i = 0; i < part.width(); i++) {
            setRow(i, rgb);
        }
        for (int y = part.y(); y < part.top(); y++) {
            writeRow(part.x(), y, part.width());
        }
    }

    /**
     * Fills an area with a colour of its own for each pixel.
     *
     * @param colour from (x, y)
     */
    void paint(Area area, IntBinaryOperator colour) {
        Area part = area.within(whole);
        for (int y = part.y(); y < part.top(); y++) {
            for (int i = 0; i < part.width(); i++) {
                setRow(i, colour.applyAsInt(part.x() + i, y));
            }
            writeRow(part.x(), y, part.width());
        }
    }

    /**
     * One character of the pixel font, its background included.
     *
     * @param scale pixels per dot
     */
    void glyph(char character, int x, int y, int scale, int foreground, int background) {
        for (int line = 0; line < PixelFont.HEIGHT; line++) {
            for (int column = 0; column < PixelFont.WIDTH; column++) {
                int colour = PixelFont.isSet(character, column, line) ? foreground : background;
                fill(new Area(x + column * scale, y + line * scale, scale, scale), colour);
            }
        }
    }

    /** A line of text whose lower left corner is at (x, y). */
    void text(String text, int x, int y, int scale, int foreground, int background) {
        for (int i = 0; i < text.length(); i++) {
            glyph(text.charAt(i), x + i * PixelFont.ADVANCE * scale, y, scale, foreground, background);
        }
    }

    private void setRow(int index, int rgb) {
        row[index * 3] = (byte) (rgb >> 16);
        row[index * 3 + 1] = (byte) (rgb >> 8);
        row[index * 3 + 2] = (byte) rgb;
    }

    private void writeRow(int x, int y, int width) {
        int done = 0;
        while (done < width) {
            Tile tile = canvas.tile(x + done, y);
            int inTile = (x + done) % canvas.tileWidth();
            int length = Math.min(width - done, canvas.tileWidth() - inTile);
            ByteBuffer data = tile.data();
            data.put(((y % canvas.tileHeight()) * canvas.tileWidth() + inTile) * 3, row, done * 3, length * 3);
            done += length;
        }
    }
}

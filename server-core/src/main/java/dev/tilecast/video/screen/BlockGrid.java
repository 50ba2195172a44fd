package dev.tilecast.video.screen;

/**
 * How a picture is cut into blocks: row by row from the bottom left to the top right; those at the right and top edge are
 * cut to the picture. Pixels everywhere, y from the bottom.
 */
record BlockGrid(int width, int height, int blockWidth, int blockHeight) {

    int columns() {
        return (width + blockWidth - 1) / blockWidth;
    }

    int rows() {
        return (height + blockHeight - 1) / blockHeight;
    }

    int blocks() {
        return columns() * rows();
    }

    int x(int block) {
        return block % columns() * blockWidth;
    }

    int y(int block) {
        return block / columns() * blockHeight;
    }

    int widthOf(int block) {
        return Math.min(blockWidth, width - x(block));
    }

    int heightOf(int block) {
        return Math.min(blockHeight, height - y(block));
    }
}

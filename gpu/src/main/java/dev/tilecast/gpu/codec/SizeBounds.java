package dev.tilecast.gpu.codec;

/** The sizes in pixels that an encoder takes; both ends belong to them. */
record SizeBounds(int leastWidth, int leastHeight, int mostWidth, int mostHeight) {

    boolean contain(int width, int height) {
        return width >= leastWidth && height >= leastHeight && width <= mostWidth && height <= mostHeight;
    }

    @Override
    public String toString() {
        return "from " + leastWidth + "x" + leastHeight + " to " + mostWidth + "x" + mostHeight;
    }
}

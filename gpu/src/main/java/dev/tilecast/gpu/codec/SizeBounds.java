package dev.tilecast.gpu.codec;

/** The sizes in pixels that an encoder takes; both ends belong to them. */
record SizeBounds(int leastWidth, int leastHeight, int mostSide, long mostPixels) {

    boolean contain(int width, int height) {
        return width >= leastWidth
                && height >= leastHeight
                && Math.max(width, height) <= mostSide
                && (long) width * height <= mostPixels;
    }

    @Override
    public String toString() {
        return "from " + leastWidth + "x" + leastHeight + " on with at most " + mostSide + " pixels a side and "
                + mostPixels + " in all";
    }
}

package dev.tilecast.app.demo.scene;

/** A rectangle of pixels; the origin is the lower left corner. */
record Area(int x, int y, int width, int height) {

    static final Area NOTHING = new Area(0, 0, 0, 0);

    int right() {
        return x + width;
    }

    int top() {
        return y + height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** The part of this area that lies in the other. */
    Area within(Area other) {
        int left = Math.max(x, other.x);
        int bottom = Math.max(y, other.y);
        return new Area(
                left,
                bottom,
                Math.max(0, Math.min(right(), other.right()) - left),
                Math.max(0, Math.min(top(), other.top()) - bottom));
    }
}

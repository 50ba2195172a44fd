package dev.tilecast.app.canvas;

/** One channel of a picture, or its luma: samples of 0 to {@link RgbPicture#WHITE}, read where they lie. */
interface Plane {
    int width();

    int height();

    int at(int x, int y);

    static Plane channel(RgbPicture picture, int channel) {
        return new OfPicture(picture) {
            @Override
            public int at(int x, int y) {
                return picture.sample(x, y, channel);
            }
        };
    }

    static Plane luma(RgbPicture picture) {
        return new OfPicture(picture) {
            @Override
            public int at(int x, int y) {
                return picture.luma(x, y);
            }
        };
    }

    /** Has the picture's size. */
    abstract class OfPicture implements Plane {
        private final RgbPicture picture;

        OfPicture(RgbPicture picture) {
            this.picture = picture;
        }

        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }
    }
}

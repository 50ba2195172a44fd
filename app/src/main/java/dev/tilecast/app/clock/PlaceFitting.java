package dev.tilecast.app.clock;

/** Moves and stretches a place that was found roughly until the characters there fit best. */
final class PlaceFitting {
    private static final double[] STEPS = {0.3, 0.15, 0.07};
    private static final String FRAME = "000000";
    private static final int LAST_PAIR = 16;
    private static final String PAIR = "00";

    private PlaceFitting() {}

    static TextPlace fit(GreyPicture picture, TextPlace rough) {
        TextPlace best = rough;
        double bestLikeness = likeness(picture, rough);
        for (double step : STEPS) {
            for (TextPlace changed : neighbours(best, step)) {
                double likeness = likeness(picture, changed);
                if (likeness > bestLikeness) {
                    best = changed;
                    bestLikeness = likeness;
                }
            }
        }
        return best;
    }

    /** A step in the width moves the line's far end by about as much as one in the place. */
    private static TextPlace[] neighbours(TextPlace place, double step) {
        double width = step / 100;
        double height = step / 7;
        return new TextPlace[] {
            place.changed(step, 0, 0, 0),
            place.changed(-step, 0, 0, 0),
            place.changed(0, step, 0, 0),
            place.changed(0, -step, 0, 0),
            place.changed(0, 0, width, 0),
            place.changed(0, 0, -width, 0),
            place.changed(0, 0, 0, height),
            place.changed(0, 0, 0, -height),
            place.changed(step / 2, step / 2, 0, 0),
            place.changed(-step / 2, -step / 2, 0, 0),
            place.changed(0, -step, 0, 2 * height),
            place.changed(0, step, 0, -2 * height),
            place.changed(-step, 0, width, 0),
            place.changed(step, 0, -width, 0)
        };
    }

    private static double likeness(GreyPicture picture, TextPlace place) {
        return TextReading.read(picture, place, 0, FRAME).meanLikeness()
                + TextReading.read(picture, place, LAST_PAIR, PAIR).meanLikeness();
    }
}

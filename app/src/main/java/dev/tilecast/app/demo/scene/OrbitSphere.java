package dev.tilecast.app.demo.scene;

import java.util.List;

/**
 * A sphere of the orbit scene.
 *
 * @param red share of the light that it gives back
 * @param gloss share of what it mirrors, seen from the front
 * @param metal it tints what it mirrors
 */
record OrbitSphere(
        double x,
        double y,
        double z,
        double radius,
        double red,
        double green,
        double blue,
        double gloss,
        boolean metal) {

    static final List<OrbitSphere> LIST = List.of(
            standing(0, 0, 1.0, 0.76, 0.10, 0.07, 0.05, false),
            standing(1.75, 0.55, 0.62, 0.92, 0.66, 0.26, 0.55, true),
            standing(-1.35, 1.15, 0.55, 0.06, 0.24, 0.62, 0.06, false),
            standing(-1.55, -1.05, 0.78, 0.86, 0.88, 0.90, 0.62, true),
            standing(0.75, 1.65, 0.38, 0.09, 0.52, 0.24, 0.05, false),
            standing(0.95, -1.75, 0.5, 0.93, 0.52, 0.08, 0.05, false),
            standing(2.35, -0.75, 0.28, 0.72, 0.74, 0.78, 0.06, false));

    /** An array, since it is walked for every ray. */
    static final OrbitSphere[] ALL = LIST.toArray(OrbitSphere[]::new);

    private static OrbitSphere standing(
            double x, double z, double radius, double red, double green, double blue, double gloss, boolean metal) {
        return new OrbitSphere(x, radius, z, radius, red, green, blue, gloss, metal);
    }
}

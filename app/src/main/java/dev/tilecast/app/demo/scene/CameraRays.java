package dev.tilecast.app.demo.scene;

/**
 * Turns pixels into rays: the eye, and the directions of the picture's middle, of one pixel to the right and of one up.
 *
 * @param pixelAngle width of a pixel seen from the eye, in radians, in the picture's middle
 */
record CameraRays(
        double eyeX,
        double eyeY,
        double eyeZ,
        double forwardX,
        double forwardY,
        double forwardZ,
        double rightX,
        double rightZ,
        double upX,
        double upY,
        double upZ,
        double halfWidth,
        double halfHeight,
        double pixelAngle) {
    private static final double DISTANCE = 7.2;
    private static final double TARGET_HEIGHT = 0.75;
    /** Distance of the picture from the eye, in halves of its height. */
    private static final double FOCAL_LENGTH = 2.6;

    static CameraRays of(Camera camera, int width, int height) {
        double azimuth = Math.toRadians(camera.azimuth());
        double elevation = Math.toRadians(camera.elevation());
        double forwardX = -StrictMath.sin(azimuth) * StrictMath.cos(elevation);
        double forwardY = -StrictMath.sin(elevation);
        double forwardZ = -StrictMath.cos(azimuth) * StrictMath.cos(elevation);
        double rightX = StrictMath.cos(azimuth);
        double rightZ = -StrictMath.sin(azimuth);
        // A picture higher than wide is measured by its width, so that the scene stays in it.
        double pixel = 2.0 / (Math.min(height, width * 9.0 / 16) * FOCAL_LENGTH * camera.zoom());
        return new CameraRays(
                -forwardX * DISTANCE,
                TARGET_HEIGHT - forwardY * DISTANCE,
                -forwardZ * DISTANCE,
                forwardX,
                forwardY,
                forwardZ,
                rightX * pixel,
                rightZ * pixel,
                -rightZ * forwardY * pixel,
                (rightZ * forwardX - rightX * forwardZ) * pixel,
                rightX * forwardY * pixel,
                width / 2.0,
                height / 2.0,
                pixel);
    }
}

package dev.tilecast.app.demo.scene;

/**
 * Where the orbit scene is seen from.
 *
 * @param azimuth degrees around the vertical axis, 0 to below 360
 * @param elevation degrees above the floor
 * @param zoom 1 shows the whole scene, 2 its middle twice as large
 */
public record Camera(double azimuth, double elevation, double zoom) {
    public static final double LOWEST = 2;
    public static final double HIGHEST = 85;
    public static final double WIDEST = 0.25;
    public static final double NEAREST = 8;

    /** The view at the start. */
    public static final Camera START = new Camera(30, 16, 1);

    /**
     * The camera after a turn; elevation and zoom stop at their bounds.
     *
     * @param zoomFactor above 0
     */
    public Camera moved(double azimuthDegrees, double elevationDegrees, double zoomFactor) {
        double turned = (azimuth + azimuthDegrees) % 360;
        return new Camera(
                (turned + 360) % 360,
                Math.clamp(elevation + elevationDegrees, LOWEST, HIGHEST),
                Math.clamp(zoom * zoomFactor, WIDEST, NEAREST));
    }
}

package dev.tilecast.app.demo;

/**
 * What tells one rendering of a scene from another; players of equal options share one.
 *
 * @param scene "testcard", "orbit" or "mandelbrot"
 * @param width in pixels, 1 to 4095
 * @param height in pixels, 1 to 4095
 * @param framesPerSecond 1 to 120
 * @param clock false leaves out what depends on the time of day
 */
public record SceneOptions(String scene, int width, int height, int framesPerSecond, boolean clock) {

    /** For people. */
    @Override
    public String toString() {
        return scene + " " + width + "x" + height + " " + framesPerSecond + "/s" + (showsNoClock() ? " clock=off" : "");
    }

    private boolean showsNoClock() {
        return !clock && scene.equals("testcard");
    }
}

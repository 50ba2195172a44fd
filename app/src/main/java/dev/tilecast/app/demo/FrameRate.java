package dev.tilecast.app.demo;

/** Frames per second, 1 to {@value #MOST}. */
public record FrameRate(int framesPerSecond) {
    public static final int MOST = 120;

    public FrameRate {
        if (framesPerSecond < 1 || framesPerSecond > MOST) {
            throw notARate(Integer.toString(framesPerSecond));
        }
    }

    /** @throws IllegalArgumentException with what is allowed */
    public static FrameRate parse(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw notARate(text);
        }
        return new FrameRate(Integer.parseInt(text));
    }

    private static IllegalArgumentException notARate(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a frame rate; write a whole number of frames per second from 1 to " + MOST);
    }

    @Override
    public String toString() {
        return Integer.toString(framesPerSecond);
    }
}

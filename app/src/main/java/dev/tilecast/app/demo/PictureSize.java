package dev.tilecast.app.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height of a picture in pixels, each from 1 to {@value #MOST}. */
public record PictureSize(int width, int height) {
    public static final int MOST = 4095;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");

    public PictureSize {
        if (width < 1 || width > MOST || height < 1 || height > MOST) {
            throw new IllegalArgumentException("\"" + width + "x" + height + "\" is not a size; " + allowed());
        }
    }

    /** @throws IllegalArgumentException with what is allowed */
    public static PictureSize parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a size; " + allowed());
        }
        return new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static String allowed() {
        return "write WIDTHxHEIGHT from 1x1 to " + MOST + "x" + MOST + ", such as 640x360";
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}

package dev.tilecast.video.screen;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The encoder's parameters, checked as they are set.
 *
 * <p>"bitrate", "bitrate_error" and "framerate" are taken, since programs set them on any codec, and change nothing:
 * screen video is lossless, its size follows from the pictures.
 */
final class EncoderSettings {
    /** The most pixels of a block whose data fit the length field even if they cannot be compressed at all. */
    static final int LARGEST_BLOCK_PIXELS = 21_840;

    /** See {@link dev.tilecast.video.VideoEncoder#choices}. */
    static final Map<String, List<String>> CHOICES =
            Map.of("preset", List.of("fast", "balanced", "small"), "diff_blocks", List.of("on", "off"));

    private static final Set<String> LIVE = Set.of("bitrate", "bitrate_error", "framerate", "keyframe_interval");

    private int zlibLevel = level("balanced");
    private int keyFrameInterval = 250;
    private int threads = Runtime.getRuntime().availableProcessors();
    private int blockWidth = 64;
    private int blockHeight = 64;
    private boolean blockSizeChosen;
    private boolean diffBlocks = true;

    /** @param running whether the encoder is initialised, when only some parameters can still change */
    void set(String name, String value, boolean running) {
        if (running && !LIVE.contains(name)) {
            throw new VideoException(
                    Reason.ALREADY_INITIALISED, "\"" + name + "\" must be set before the encoder is initialised");
        }
        switch (name) {
            case "bitrate", "bitrate_error", "framerate" -> positive(name, value);
            case "keyframe_interval" -> keyFrameInterval = integer(name, value, 0, Integer.MAX_VALUE);
            case "threads" -> threads = integer(name, value, 1, 256);
            case "preset" -> zlibLevel = level(value);
            case "block_size" -> setBlockSize(value);
            case "diff_blocks" -> diffBlocks = onOrOff(name, value);
            default ->
                throw bad("unknown parameter \"" + name + "\"; there are: bitrate, bitrate_error, block_size,"
                        + " diff_blocks, framerate, keyframe_interval, preset, threads");
        }
    }

    int zlibLevel() {
        return zlibLevel;
    }

    /** Frames from one key frame to the next; 0 where they come on demand only. */
    int keyFrameInterval() {
        return keyFrameInterval;
    }

    int threads() {
        return threads;
    }

    int blockWidth() {
        return blockWidth;
    }

    int blockHeight() {
        return blockHeight;
    }

    /** Whether the program has set a block size, which then holds for every frame. */
    boolean blockSizeChosen() {
        return blockSizeChosen;
    }

    /**
     * Whether version 2 describes blocks by what differs from the last key frame. Without that a changed block stands for
     * itself: larger, but also for players that do not tell their decoder which frames are key frames (VLC 3.0).
     */
    boolean diffBlocks() {
        return diffBlocks;
    }

    /** What of this the user would want to know, in a few words. */
    String describe() {
        return threads + (threads == 1 ? " thread" : " threads") + ", blocks " + blockWidth + "x" + blockHeight
                + ", zlib level " + zlibLevel;
    }

    private static boolean onOrOff(String name, String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw bad("\"" + name + "\" must be on or off, not \"" + value + "\"");
        };
    }

    private static int level(String preset) {
        return switch (preset) {
            case "fast" -> 1;
            case "balanced" -> 4;
            case "small" -> 9;
            default -> throw bad("\"preset\" must be fast, balanced or small, not \"" + preset + "\"");
        };
    }

    private void setBlockSize(String value) {
        int cross = value.indexOf('x');
        int newWidth = side(cross < 0 ? value : value.substring(0, cross), value);
        int newHeight = cross < 0 ? newWidth : side(value.substring(cross + 1), value);
        if (newWidth * newHeight > LARGEST_BLOCK_PIXELS) {
            throw bad("\"block_size\" " + value + " has " + newWidth * newHeight + " pixels; pictures that cannot be"
                    + " compressed would not fit a block's length field: take at most " + LARGEST_BLOCK_PIXELS
                    + " pixels, such as 144 or 256x80");
        }
        blockWidth = newWidth;
        blockHeight = newHeight;
        blockSizeChosen = true;
    }

    private static int side(String text, String value) {
        int side = integer("block_size", text, 16, 256);
        if (side % 16 != 0) {
            throw bad("\"block_size\" must be a multiple of 16, or two of them such as 128x64, not \"" + value + "\"");
        }
        return side;
    }

    static int integer(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        throw bad("\"" + name + "\" must be a whole number from " + least
                + (most == Integer.MAX_VALUE ? " on" : " to " + most) + ", not \"" + value + "\"");
    }

    private static void positive(String name, String value) {
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        throw bad("\"" + name + "\" must be a number above 0, not \"" + value + "\"");
    }

    private static VideoException bad(String message) {
        return new VideoException(Reason.BAD_PARAMETER, message);
    }
}

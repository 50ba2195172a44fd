package dev.tilecast.app.clock;

import java.util.ArrayList;
import java.util.List;

/** Finds the bright spots of a picture that hang together, corners included, and are about as large as digits. */
final class BrightSpots {
    private static final int LEAST_HEIGHT = 6;
    private static final int MOST_SPOTS = 4_000;

    private final GreyPicture picture;
    private final int threshold;
    private final boolean[] seen;
    private int[] stack = new int[1024];

    /** The pixels' bounds; right and bottom lie outside. */
    record Spot(int left, int top, int right, int bottom) {
        int height() {
            return bottom - top;
        }

        int width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2.0;
        }
    }

    /** @param threshold the least brightness that counts */
    BrightSpots(GreyPicture picture, int threshold) {
        this.picture = picture;
        this.threshold = threshold;
        seen = new boolean[picture.luma().length];
    }

    List<Spot> find() {
        List<Spot> spots = new ArrayList<>();
        int mostHeight = picture.height() / 4;
        for (int i = 0; i < seen.length && spots.size() < MOST_SPOTS; i++) {
            if (!seen[i] && isBright(i)) {
                Spot spot = flood(i);
                boolean digitShaped = spot.width() * 5 >= spot.height() && spot.width() * 2 <= spot.height() * 3;
                if (spot.height() >= LEAST_HEIGHT && spot.height() <= mostHeight && digitShaped) {
                    spots.add(spot);
                }
            }
        }
        return spots;
    }

    private boolean isBright(int index) {
        return (picture.luma()[index] & 0xFF) >= threshold;
    }

    private Spot flood(int start) {
        int width = picture.width();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        int depth = 0;
        stack[depth++] = start;
        seen[start] = true;
        while (depth > 0) {
            int index = stack[--depth];
            int x = index % width;
            int y = index / width;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            for (int row = Math.max(0, y - 1); row <= Math.min(picture.height() - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int next = row * width + column;
                    if (!seen[next] && isBright(next)) {
                        seen[next] = true;
                        depth = push(next, depth);
                    }
                }
            }
        }
        return new Spot(left, top, right, bottom);
    }

    private int push(int index, int depth) {
        if (depth == stack.length) {
            stack = java.util.Arrays.copyOf(stack, depth * 2);
        }
        stack[depth] = index;
        return depth + 1;
    }
}

package dev.tilecast.app.clock;

import dev.tilecast.app.clock.BrightSpots.Spot;
import dev.tilecast.app.demo.scene.PixelFont;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for rows of bright spots that stand as the card's digits do. */
final class TextSearch {
    /** Between the panel's and the digits' brightness; scaling and bad compression take from the digits'. */
    private static final int[] THRESHOLDS = {134, 100, 170};
    /** Which characters of the line are digits; the others are colons, the full stop and the gap. */
    private static final int[] DIGIT_PLACES = {0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17};

    private static final int FRAME_DIGITS = 6;
    private static final int LEAST_SPREAD = 4;
    private static final int MOST_IN_ROW = 48;
    private static final double MOST_OFF = 0.17;

    private final GreyPicture picture;

    private record Fit(double begin, double pitch, int hits) {}

    TextSearch(GreyPicture picture) {
        this.picture = picture;
    }

    /** The likely ones. */
    List<TextPlace> places() {
        List<TextPlace> places = new ArrayList<>();
        for (int threshold : THRESHOLDS) {
            List<Spot> spots = new BrightSpots(picture, threshold).find();
            spots.sort(Comparator.comparingInt(Spot::top));
            boolean[] used = new boolean[spots.size()];
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    row(spots, i, used, places);
                }
            }
            if (!places.isEmpty()) {
                break;
            }
        }
        return places;
    }

    private static void row(List<Spot> spots, int first, boolean[] used, List<TextPlace> places) {
        Spot one = spots.get(first);
        double near = Math.max(1, one.height() * 0.15);
        List<Integer> row = IntStream.range(first, spots.size())
                .takeWhile(i -> spots.get(i).top() - one.top() <= near)
                .filter(i -> Math.abs(spots.get(i).height() - one.height()) <= near)
                .boxed()
                .toList();
        if (row.size() < FRAME_DIGITS || row.size() > MOST_IN_ROW) {
            return;
        }
        List<Spot> members = row.stream()
                .map(spots::get)
                .sorted(Comparator.comparingDouble(Spot::middle))
                .toList();
        Fit fit = fit(members);
        if (fit.hits() >= FRAME_DIGITS) {
            row.forEach(i -> used[i] = true);
            double dot = fit.pitch() / PixelFont.ADVANCE;
            double top = median(members.stream().mapToDouble(Spot::top).toArray());
            double height = median(members.stream().mapToDouble(Spot::height).toArray());
            places.add(new TextPlace(fit.begin() - PixelFont.WIDTH / 2.0 * dot, top, dot, height / PixelFont.HEIGHT));
        }
    }

    /** The line that the most spots fit, tried through each two that may be a first and a later digit. */
    private static Fit fit(List<Spot> members) {
        Fit best = new Fit(0, 0, 0);
        for (int a = 0; a < members.size(); a++) {
            for (int b = a + 1; b < members.size(); b++) {
                for (int i : DIGIT_PLACES) {
                    for (int j : DIGIT_PLACES) {
                        if (j - i >= LEAST_SPREAD) {
                            best = better(best, through(members, a, b, i, j));
                        }
                    }
                }
            }
        }
        return best;
    }

    private static Fit better(Fit one, Fit other) {
        return other.hits() > one.hits() ? other : one;
    }

    private static Fit through(List<Spot> members, int a, int b, int i, int j) {
        double distance = members.get(b).middle() - members.get(a).middle();
        double pitch = distance / (j - i);
        int height = members.get(a).height();
        // A digit is seven dots high and six wide with its gap; pictures are stretched by half at most.
        if (pitch < height * 0.55 || pitch > height * 1.3) {
            return new Fit(0, 0, 0);
        }
        double begin = members.get(a).middle() - i * pitch;
        int hits = 0;
        for (int place : DIGIT_PLACES) {
            double wanted = begin + place * pitch;
            if (members.stream().anyMatch(spot -> Math.abs(spot.middle() - wanted) <= MOST_OFF * pitch)) {
                hits++;
            }
        }
        return new Fit(begin, pitch, hits);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }
}

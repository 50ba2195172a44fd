package dev.tilecast.app.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Paints the part of a picture that is seen, as opaque ARGB, top row first, transparent where there is no picture: sharp
 * squares from 100 % on, means below it. Its work follows the view's size, not the picture's. One thread.
 */
public final class ViewPainter {
    /** Rows that are averaged at most, where the picture is shown smaller. */
    private static final int MOST_ROWS = 2;

    private ToneCurve curve = new ToneCurve(ToneCurve.SCREEN_GAMMA);
    private float[] rgba = {};
    private int[] pixels = {};
    private int[] line = {};
    private int[] sums = {};

    /** @param out takes width x height pixels of the view, from index 0 on */
    public void paint(PixelSource source, ViewPort view, Channel channel, Tone tone, IntBuffer out) {
        float gamma = tone.gammaOf(source);
        if (gamma != curve.gamma()) {
            curve = new ToneCurve(gamma);
        }
        int first = Math.clamp(view.pixelX(0.5), 0, source.width());
        int last = Math.clamp(view.pixelX(view.width() - 0.5) + 1L, first, source.width());
        prepare(view.width(), last - first);
        int shown = -1;
        for (int y = 0; y < view.height(); y++) {
            int row = view.pixelY(y + 0.5);
            if (row < 0 || row >= source.height() || first == last) {
                Arrays.fill(line, 0, view.width(), 0);
                shown = -1;
            } else if (view.zoom() < 1) {
                shrink(source, view, channel, tone, first, last, y);
            } else if (row != shown) {
                read(source, first, last, row, channel, tone);
                magnify(view, first, last);
                shown = row;
            }
            out.put(y * view.width(), line, 0, view.width());
        }
    }

    private void prepare(int width, int run) {
        line = line.length >= width ? line : new int[width];
        sums = sums.length >= 4 * width ? sums : new int[4 * width];
        rgba = rgba.length >= 4 * run ? rgba : new float[4 * run];
        pixels = pixels.length >= run ? pixels : new int[run];
    }

    private void read(PixelSource source, int first, int last, int row, Channel channel, Tone tone) {
        int run = last - first;
        source.read(first, row, run, rgba);
        float factor = tone.factor(curve.gamma());
        for (int i = 0, at = 0; i < run; i++, at += 4) {
            pixels[i] = channel.argb(
                    curve.of(rgba[at] * factor),
                    curve.of(rgba[at + 1] * factor),
                    curve.of(rgba[at + 2] * factor),
                    Math.round(255 * Math.clamp(rgba[at + 3], 0f, 1f)));
        }
    }

    private void magnify(ViewPort view, int first, int last) {
        for (int x = 0; x < view.width(); x++) {
            int column = view.pixelX(x + 0.5);
            line[x] = column < first || column >= last ? 0 : pixels[column - first];
        }
    }

    private void shrink(PixelSource source, ViewPort view, Channel channel, Tone tone, int first, int last, int y) {
        Arrays.fill(sums, 0, 4 * view.width(), 0);
        int top = Math.max(0, view.pixelY(y));
        int bottom = Math.clamp(view.pixelY(y + 1.0), top + 1, source.height());
        int rows = Math.min(MOST_ROWS, bottom - top);
        for (int i = 0; i < rows; i++) {
            read(source, first, last, top + i * (bottom - top) / rows, channel, tone);
            gather(view, first, last);
        }
        for (int x = 0; x < view.width(); x++) {
            int count = sums[4 * x + 3];
            line[x] = count == 0
                    ? 0
                    : 0xFF000000 | sums[4 * x] / count << 16 | sums[4 * x + 1] / count << 8 | sums[4 * x + 2] / count;
        }
    }

    private void gather(ViewPort view, int first, int last) {
        for (int x = 0; x < view.width(); x++) {
            int begin = Math.max(first, view.pixelX(x));
            int end = Math.min(last, Math.max(view.pixelX(x + 1.0), begin + 1));
            for (int column = begin; column < end; column++) {
                int argb = pixels[column - first];
                sums[4 * x] += argb >> 16 & 0xFF;
                sums[4 * x + 1] += argb >> 8 & 0xFF;
                sums[4 * x + 2] += argb & 0xFF;
                sums[4 * x + 3]++;
            }
        }
    }
}

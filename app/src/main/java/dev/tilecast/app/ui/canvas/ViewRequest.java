package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Channel;
import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.Tone;
import dev.tilecast.app.canvas.ViewPort;

/**
 * What is to be painted.
 *
 * @param gain of a difference
 * @param heatSeconds looked back on for the heat of tiles; 0 without
 * @param cursor the pixel to read; null without
 * @param values whether pixels that are large enough get their values
 * @param paused whether the canvas stays the one that is shown
 */
record ViewRequest(
        ViewPort view,
        int layer,
        Channel channel,
        Tone tone,
        ShownPicture shown,
        int gain,
        double heatSeconds,
        PixelReading.Place cursor,
        boolean values,
        boolean paused) {}

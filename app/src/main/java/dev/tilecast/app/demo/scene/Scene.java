package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;

/**
 * Draws pictures of one size, one frame after the other. Used by one thread at a time; a scene may remember what each
 * canvas shows, so all canvases that it draws into come from its own {@link #createCanvas}.
 */
public interface Scene {

    /** The type of its canvases. */
    PixelType pixelType();

    /** A canvas of the type, size and tiles that this scene draws into. */
    Canvas createCanvas(ImageApi images);

    /**
     * Draws the whole picture of a frame.
     *
     * @param canvas made by {@link #createCanvas}, written by nobody but this scene
     * @param frameNumber from 0
     */
    void render(Canvas canvas, long frameNumber);
}

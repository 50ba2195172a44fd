package dev.tilecast.app.ui.canvas;

/** Which of two compared pictures is seen; without a comparison it is the canvas. */
enum ShownPicture {
    CANVAS,
    OTHER,
    DIFFERENCE
}

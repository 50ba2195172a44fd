package dev.tilecast.app.ui.plot;

/** What has a colour in a plot; the style class is {@code plot-ink-} and the name. */
public enum Ink {
    GROUND,
    AXIS,
    TEXT,
    FIRST,
    SECOND,
    THIRD,
    WARNING,
    FAILURE
}

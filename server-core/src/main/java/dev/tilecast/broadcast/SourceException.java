package dev.tilecast.broadcast;

/** What a source of canvases threw when it was asked for one. */
final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CanvasSource source;

    SourceException(CanvasSource source, Throwable thrown) {
        super(thrown.getMessage(), thrown, false, false);
        this.source = source;
    }

    /** Its class. */
    String handler() {
        return source.getClass().getName();
    }
}

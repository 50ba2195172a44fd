package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.demo.SceneSource;

/**
 * What is shown of one source beside its picture.
 *
 * @param framesPerSecond rendered over the last second; 0 while it rests
 * @param renderMillis mean time of those frames
 */
public record SourceLine(SceneSource source, int players, double framesPerSecond, double renderMillis) {}

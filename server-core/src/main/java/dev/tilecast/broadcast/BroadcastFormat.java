package dev.tilecast.broadcast;

/**
 * What a player is told of a broadcast before its first frame.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framesPerSecond the parameter "framerate", else the renderer's rate
 */
public record BroadcastFormat(int width, int height, double framesPerSecond) {}

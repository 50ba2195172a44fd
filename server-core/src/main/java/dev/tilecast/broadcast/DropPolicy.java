package dev.tilecast.broadcast;

import java.time.Duration;

/**
 * When a player is too slow.
 *
 * @param bytes queued bytes above which frames are dropped up to the next key frame
 * @param dropAfter queued media time above which they are
 * @param closeAfter queued media time above which the player is given up
 */
public record DropPolicy(long bytes, Duration dropAfter, Duration closeAfter) {}

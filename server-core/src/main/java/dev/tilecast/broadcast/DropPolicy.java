package dev.tilecast.broadcast;

import java.time.Duration;

/**
 * When a player is too slow.
 *
 * @param bytes queued bytes above which video is dropped up to the next key frame
 * @param dropAfter time of queued video above which it is
 * @param closeAfter time of queued media that cannot be dropped (sound) above which the player is given up
 */
public record DropPolicy(long bytes, Duration dropAfter, Duration closeAfter) {}

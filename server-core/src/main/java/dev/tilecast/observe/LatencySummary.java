package dev.tilecast.observe;

/**
 * Times of one stage of a frame's way, in nanoseconds.
 *
 * @param count measurements that this tells of
 */
public record LatencySummary(long count, long median, long percentile99, long most) {}

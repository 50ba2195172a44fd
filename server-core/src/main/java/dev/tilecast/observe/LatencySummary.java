package dev.tilecast.observe;

/**
 * Times of one stage of a frame's way, in nanoseconds.
 *
 * @param count measurements that this tells of
 * @param median half of them took no longer
 * @param percentile99 all but one of a hundred took no longer
 * @param most the longest of them
 */
public record LatencySummary(long count, long median, long percentile99, long most) {}

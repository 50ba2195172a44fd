package dev.tilecast.app.frame;

/**
 * A piece of an encoded frame.
 *
 * @param name as the codec's specification calls it
 * @param offset from the begin of the message's payload, in bytes
 * @param length in bytes
 * @param note what its first bytes say, for people; empty where that is nothing
 */
public record FramePart(String name, int offset, int length, String note) {}

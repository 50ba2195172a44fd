/**
 * The queue between a stream's frames and its player.
 *
 * <p>Frames come in from the frame thread, which never waits; they go out on the event loop as fast as the player reads, and
 * whole groups up to the next key frame are dropped where that is too slow.
 */
package dev.tilecast.broadcast;

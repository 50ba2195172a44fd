/**
 * One source, many players: canvases are encoded once and every player has a queue of its own.
 *
 * <p>A {@link dev.tilecast.broadcast.Broadcast} takes the newest canvas of its source whenever there is one, encodes it on a
 * thread of its own and offers the frame to each player's queue, which never waits. From there the event loop sends as fast
 * as the player reads, and whole groups up to the next key frame are dropped where that is too slow.
 */
package dev.tilecast.broadcast;

/**
 * One source, many players: canvases are encoded once and every player has a queue of its own. The way of a frame:
 *
 * <ol>
 *   <li>A renderer publishes a canvas in the {@link dev.tilecast.broadcast.CanvasSource}; LoopInbox wakes the encode thread
 *       where the frame rate's pace picks it, and NextCanvas lets the device prepare it while the thread is still busy.
 *   <li>EncodeLoop, that thread, leases the newest canvas; {@link dev.tilecast.video.EncoderInput} makes it fit for the encoder.
 *   <li>FrameEncoder has RunningEncoder encode it, DirectMemory holds the bytes for all players, and they are a
 *       {@link dev.tilecast.broadcast.BroadcastFrame}.
 *   <li>Audience hands it to a Lane for each event loop that has players, and GopCache keeps it for those who join at once.
 *   <li>The Lane offers it to every {@link dev.tilecast.broadcast.BroadcastPlayer} of its event loop. To a player that keeps
 *       up it is sent there and then; otherwise the player's {@link dev.tilecast.broadcast.PlayerQueue} takes or drops it, and
 *       the event loop sends from there as fast as the player reads, and releases the bytes.
 * </ol>
 */
package dev.tilecast.broadcast;

/**
 * Messages cut into chunks, so that they can share one connection (RTMP specification, section 5.3).
 *
 * <p>The reader takes bytes and gives whole messages' payloads; the writer goes the other way. No socket, thread or clock;
 * one thread at a time.
 */
package dev.tilecast.wire.chunk;

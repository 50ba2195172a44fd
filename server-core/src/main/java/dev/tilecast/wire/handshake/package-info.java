/**
 * The handshake that opens a connection (RTMP specification, section 5.2), digests of Flash clients included.
 *
 * <p>A client's first bytes come in, the answer's bytes and a result go out. No socket, thread or clock; one thread at a
 * time.
 */
package dev.tilecast.wire.handshake;

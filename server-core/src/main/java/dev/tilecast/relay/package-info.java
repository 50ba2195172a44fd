/**
 * The client side of RTMP: conversations with other servers.
 *
 * <p>Commands and messages go out and the server's messages come in, on a plain socket; the calling thread waits.
 */
package dev.tilecast.relay;

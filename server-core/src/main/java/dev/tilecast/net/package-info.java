/**
 * Sockets, by Netty: the only room that knows channels.
 *
 * <p>Bytes come in on event loops and pass handshake, chunks, messages and the session there; no handler of the program runs
 * on them. Messages and queued frames go out the same way back.
 */
package dev.tilecast.net;

/**
 * What one connection is doing (RTMP specification, section 7).
 *
 * <p>Messages, the program's answers and the time come in; what to send, what to ask the program and when to close go out.
 * No socket, thread or clock; one thread at a time.
 */
package dev.tilecast.session;

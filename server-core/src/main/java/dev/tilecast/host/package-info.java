/**
 * Hosts the program's handlers.
 *
 * <p>The session's requests come in on its thread; handlers run on the connection's own thread and on the streams' render
 * and frame threads, and their answers and frames go back through the {@link dev.tilecast.host.ConnectionPort}.
 */
package dev.tilecast.host;

/**
 * Hosts the program's handlers: calls them on the connection's own thread and on the streams' render and frame threads,
 * and carries their answers back to the session.
 */
package dev.tilecast.host;

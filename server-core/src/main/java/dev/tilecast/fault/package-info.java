/**
 * Faults on purpose, to see what players do: what can be wrong with a connection and with a stream of it, and the pure
 * part of how that is done. Knows no sockets, threads or clocks: the time is an argument, as of {@link System#nanoTime()}.
 */
package dev.tilecast.fault;

/**
 * What the console and the log read: snapshots and events.
 *
 * <p>All of it is immutable; any thread.
 */
package dev.tilecast.observe;

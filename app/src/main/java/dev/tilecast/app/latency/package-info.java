/**
 * How long a frame's way takes.
 *
 * <p>Times come in from encoders and I/O threads; their distribution goes out to the console and the log.
 */
package dev.tilecast.app.latency;

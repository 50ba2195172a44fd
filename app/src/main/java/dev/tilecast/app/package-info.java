/**
 * The program around the server: how its parts are wired, and the log of its events.
 *
 * <p>{@link dev.tilecast.app.Main} starts the command line, and {@link dev.tilecast.app.Wiring} makes everything once, by
 * constructors.
 */
package dev.tilecast.app;

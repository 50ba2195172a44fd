/**
 * What the console records of a stream's frames, and what is made of it.
 *
 * <p>A feed taps a broadcast or a player's stream and fills a bounded recording; snapshots of that are analysed, decoded and
 * exported. Nothing here knows the window.
 */
package dev.tilecast.app.frame;

/**
 * Reads the test card's clock back from pictures: from frames as a player decodes them, and from pictures of a player's
 * window. Knows no window of its own.
 */
package dev.tilecast.app.clock;

/**
 * How to play a stream in the players that people have: exact command lines, and running them.
 *
 * <p>A URL and a codec come in; lines for a shell and running programs go out.
 */
package dev.tilecast.app.play;

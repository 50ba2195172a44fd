/**
 * The demo handlers: what a program that embeds the server looks like.
 *
 * <p>Players' requests come in through the handlers of {@link dev.tilecast.rtmp}; scenes that are rendered once for all of
 * their players go out, encoded for each.
 */
package dev.tilecast.app.demo;

/**
 * The pictures of the demo.
 *
 * <p>A time and a camera come in, pixels of a canvas go out. On the thread of the stream that renders them.
 */
package dev.tilecast.app.demo.scene;

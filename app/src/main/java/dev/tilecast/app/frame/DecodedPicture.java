package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/**
 * What a player sees of a frame.
 *
 * @param bgra B, G, R, A of each pixel, the top row first
 * @param decoder what really decoded it
 */
public record DecodedPicture(int width, int height, ByteBuffer bgra, String decoder) {}

/**
 * Screen video 1 and 2 in pure Java, codec ids 3 and 6 (FLV specification, section E.4.3.1; SWF specification,
 * SCREENVIDEOPACKET and SCREENV2VIDEOPACKET).
 *
 * <p>Canvases come in, are cut into blocks, and those that changed go out compressed; the decoder goes the same way back.
 * Blocks of one picture are worked on in parallel; the caller's thread waits for them.
 */
package dev.tilecast.video.screen;

/**
 * The tags of FLV files and of audio and video messages (FLV specification, annex E; enhanced RTMP, version 2).
 *
 * <p>A payload comes in, what its header says goes out; the media themselves are not looked into. Any thread.
 */
package dev.tilecast.wire.flv;

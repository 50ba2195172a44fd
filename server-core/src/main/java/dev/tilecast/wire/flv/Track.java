package dev.tilecast.wire.flv;

/**
 * One track's part of an extended tag.
 *
 * @param trackId 0 is the default track, and that of tags without tracks
 * @param fourCc the codec's four characters, such as hvc1
 * @param compositionTime milliseconds from decoding to showing, signed; 0 where the tag carries none
 * @param dataOffset where the codec's data starts, in bytes from the start of the payload
 * @param dataLength of the codec's data, in bytes
 */
public record Track(int trackId, String fourCc, int compositionTime, int dataOffset, int dataLength) {}

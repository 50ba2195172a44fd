package dev.tilecast.wire.chunk;

import java.util.List;

/**
 * What a reader has to know to read a sender's chunks from the middle on (RTMP specification, section 5.3).
 *
 * @param chunkSize the most data bytes of a chunk
 * @param streams the chunk streams in use
 * @param current the chunk stream of a chunk whose data is still to come; 0 between chunks
 * @param chunkMissing data bytes that are still to come of that chunk
 */
public record ChunkState(int chunkSize, List<Stream> streams, int current, int chunkMissing) {

    /** Keeps a copy of the list. */
    public ChunkState {
        streams = List.copyOf(streams);
    }

    /** {@return that of a sender's first chunk} */
    public static ChunkState fresh() {
        return new ChunkState(ChunkReader.DEFAULT_CHUNK_SIZE, List.of(), 0, 0);
    }

    /**
     * A chunk stream's last header, to which the next one may refer.
     *
     * @param id the chunk stream's, 2 to 65,599
     * @param timestamp milliseconds mod 2^32
     * @param delta what a message that starts with fmt 3 adds to it
     * @param length of the last message, in bytes
     * @param typeId of the last message
     * @param messageStreamId of the last message
     * @param extendedTimestamp the field that fmt 3 may repeat; null where the last header had none
     * @param assembled the first bytes of a message that is not complete, not to be changed; null between messages
     */
    public record Stream(
            int id,
            int timestamp,
            int delta,
            int length,
            int typeId,
            int messageStreamId,
            Integer extendedTimestamp,
            byte[] assembled) {}
}

package dev.tilecast.wire.chunk;

import java.util.Arrays;
import java.util.List;

/** The chunk streams that one sender uses, found by id without boxing. */
final class ChunkStreams {
    private final int limit;
    private ChunkStream[] streams = new ChunkStream[4];
    private int count;

    ChunkStreams(int limit) {
        this.limit = limit;
    }

    /** Null for an id that has not been used. */
    ChunkStream find(int id) {
        // A handful of ids in use: looking through them beats any map.
        for (int i = 0; i < count; i++) {
            if (streams[i].id == id) {
                return streams[i];
            }
        }
        return null;
    }

    ChunkStream add(int id) {
        if (count == limit) {
            throw new ChunkException("more than " + limit + " chunk streams in use (section 5.3.1.1)");
        }
        if (count == streams.length) {
            streams = Arrays.copyOf(streams, count * 2);
        }
        return streams[count++] = new ChunkStream(id);
    }

    List<ChunkState.Stream> states() {
        return Arrays.stream(streams, 0, count).map(ChunkStream::state).toList();
    }

    void dropAll() {
        for (int i = 0; i < count; i++) {
            streams[i].drop();
        }
    }
}

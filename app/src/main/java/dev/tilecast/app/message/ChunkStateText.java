package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.chunk.ChunkState;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chunk state in one word of a capture: {@code size/current/missing}, then for each chunk stream
 * {@code ;id,timestamp,delta,length,type,stream,extended,assembled}, where {@code -} is for what is not there.
 */
final class ChunkStateText {
    private static final int PARTS = 8;

    private ChunkStateText() {}

    static String of(ChunkState state) {
        return state.chunkSize() + "/" + state.current() + "/" + state.chunkMissing()
                + state.streams().stream().map(ChunkStateText::of).collect(Collectors.joining());
    }

    private static String of(ChunkState.Stream stream) {
        String assembled =
                stream.assembled() == null ? "-" : "+" + HexFormat.of().formatHex(stream.assembled());
        return ";" + stream.id() + "," + stream.timestamp() + "," + stream.delta() + "," + stream.length() + ","
                + stream.typeId() + "," + stream.messageStreamId() + ","
                + (stream.extendedTimestamp() == null ? "-" : stream.extendedTimestamp()) + "," + assembled;
    }

    /** @throws IllegalArgumentException where it is none */
    static ChunkState parse(String text) {
        String[] parts = text.split(";", -1);
        String[] head = parts[0].split("/", -1);
        if (head.length != 3) {
            throw new IllegalArgumentException(Sentences.of("message.chunk.state.text.chunk.state.begins"));
        }
        List<ChunkState.Stream> streams = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            streams.add(stream(parts[i].split(",", -1)));
        }
        int size = Integer.parseInt(head[0]);
        int current = Integer.parseInt(head[1]);
        int missing = Integer.parseInt(head[2]);
        boolean known = current == 0
                || streams.stream()
                        .anyMatch(stream -> stream.id() == current
                                && stream.assembled() != null
                                && missing <= stream.length() - stream.assembled().length);
        if (size < 1 || missing < 0 || !known) {
            throw new IllegalArgumentException(Sentences.of("message.chunk.state.text.chunk.state.cannot", parts[0]));
        }
        return new ChunkState(size, streams, current, missing);
    }

    private static ChunkState.Stream stream(String[] parts) {
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(Sentences.of("message.chunk.state.text.chunk.stream.state", PARTS));
        }
        byte[] assembled = parts[7].equals("-") ? null : HexFormat.of().parseHex(parts[7].substring(1));
        int length = Integer.parseInt(parts[3]);
        if (length < 0 || assembled != null && assembled.length > length) {
            throw new IllegalArgumentException(Sentences.of("message.chunk.state.text.chunk.stream.state.has"));
        }
        return new ChunkState.Stream(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                length,
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                parts[6].equals("-") ? null : Integer.valueOf(parts[6]),
                assembled);
    }
}

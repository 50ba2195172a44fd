package dev.tilecast.app.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A recording that was cut off. */
final class FlvFile {
    private static final int HEADER = 13;
    private static final int TAG_HEADER = 11;
    private static final int BACK_POINTER = 4;

    private FlvFile() {}

    /** Tags that are there whole (FLV specification, section E.4.1); 0 where there is no file. */
    static int completeTags(Path file) {
        try {
            return walk(file).tags();
        } catch (IOException notThere) {
            return 0;
        }
    }

    /** Ends the file behind its last complete tag. */
    static void dropIncompleteTag(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(walk(file).end());
        }
    }

    private record Walk(int tags, int end) {}

    private static Walk walk(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int tags = 0;
        int end = Math.min(HEADER, bytes.limit());
        while (end + TAG_HEADER <= bytes.limit()) {
            int next = end + TAG_HEADER + (bytes.getInt(end) & 0xFFFFFF) + BACK_POINTER;
            if (next > bytes.limit()) {
                break;
            }
            tags++;
            end = next;
        }
        return new Walk(tags, end);
    }
}

package dev.tilecast.app.interop;

import dev.tilecast.wire.flv.FlvFile;
import dev.tilecast.wire.flv.FlvTag;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** An FLV file that a player is writing, or was when it was cut off. */
final class Recording {
    private static final int HEADER = 13;

    private Recording() {}

    /** Tags that are there whole; 0 where there is no file. */
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
        ByteBuf bytes = Unpooled.wrappedBuffer(Files.readAllBytes(file));
        if (bytes.readableBytes() < HEADER) {
            return new Walk(0, bytes.readableBytes());
        }
        FlvFile.skipHeader(bytes);
        int tags = 0;
        Optional<FlvTag> tag;
        while ((tag = FlvTag.read(bytes)).isPresent()) {
            tag.get().data().release();
            tags++;
        }
        return new Walk(tags, bytes.readerIndex());
    }
}

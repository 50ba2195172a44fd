package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Writes a conversation into a file that {@link CaptureFile} reads. One thread at a time. */
public final class CaptureWriter implements ConversationSink, AutoCloseable {
    private final Writer out;

    /** @param file written anew */
    public CaptureWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** @throws UncheckedIOException where the file cannot be written */
    @Override
    public void resume(long micros, ChunkState client, ChunkState server, long missed) {
        line(CaptureFile.RESUME + " " + CaptureFile.time(micros) + " " + ChunkStateText.of(client) + " "
                + ChunkStateText.of(server) + " " + missed);
    }

    /** @throws UncheckedIOException where the file cannot be written */
    @Override
    public void bytes(long micros, Side from, byte[] bytes) {
        line(CaptureFile.time(micros)
                + (from == Side.CLIENT ? " C " : " S ")
                + HexFormat.of().formatHex(bytes));
    }

    /** @throws UncheckedIOException where the file cannot be written */
    @Override
    public void end(long micros) {
        line(CaptureFile.END + " " + CaptureFile.time(micros));
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    Sentences.of("message.capture.writer.capture.cannot.written", failed.getMessage()), failed);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

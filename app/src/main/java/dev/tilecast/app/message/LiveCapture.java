package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.wire.chunk.ChunkState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A connection that is being written into a file, until it ends or this is closed. Any thread. */
public final class LiveCapture implements AutoCloseable {
    private final CaptureWriter writer;
    private final TapQueue queue;
    private final CountDownLatch written = new CountDownLatch(1);
    private Subscription subscription = () -> {};
    private volatile long bytes;
    private volatile String failure;

    private LiveCapture(CaptureWriter writer) {
        this.writer = writer;
        queue = new TapQueue(new ToFile());
    }

    /**
     * Starts to write.
     *
     * @return empty where the conversation is not there
     * @throws IOException where the file cannot be written
     */
    public static Optional<LiveCapture> start(ListeningPoint point, Path file) throws IOException {
        LiveCapture capture = new LiveCapture(new CaptureWriter(file));
        Optional<Subscription> opened = point.listen(capture.queue);
        if (opened.isEmpty()) {
            capture.close();
            return Optional.empty();
        }
        capture.subscription = opened.get();
        return Optional.of(capture);
    }

    private final class ToFile implements ConversationSink {
        @Override
        public void resume(long micros, ChunkState client, ChunkState server, long missed) {
            write(() -> writer.resume(micros, client, server, missed));
        }

        @Override
        public void bytes(long micros, Side from, byte[] taken) {
            write(() -> writer.bytes(micros, from, taken));
            bytes += taken.length;
        }

        @Override
        public void end(long micros) {
            write(() -> writer.end(micros));
            finish();
        }

        private void write(Runnable line) {
            if (written.getCount() == 0) {
                return;
            }
            try {
                line.run();
            } catch (UncheckedIOException failed) {
                failure = failed.getMessage();
                finish();
            }
        }
    }

    private void finish() {
        try {
            writer.close();
        } catch (IOException failed) {
            failure = Sentences.of("message.capture.writer.capture.cannot.written", failed.getMessage());
        }
        written.countDown();
    }

    /** Bytes of the conversation written so far. */
    public long bytes() {
        return bytes;
    }

    /** Bytes that could not be written in time. */
    public long missed() {
        return queue.missed();
    }

    /** Whether the connection has ended or the file could not be written. */
    public boolean isOver() {
        return written.getCount() == 0;
    }

    /** Why the file could not be written; null where it could. */
    public String failure() {
        return failure;
    }

    /** Stops listening, and waits until all that was heard is in the file. */
    @Override
    public void close() {
        subscription.close();
        queue.finish(this::finish);
        try {
            written.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

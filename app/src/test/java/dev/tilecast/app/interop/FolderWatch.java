package dev.tilecast.app.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a program writes into a folder. One thread. */
final class FolderWatch implements AutoCloseable {
    private final WatchService service;

    FolderWatch(Path folder) throws IOException {
        service = folder.getFileSystem().newWatchService();
        folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }

    /**
     * Looks at each change of the folder whether the condition holds. Whether it does; not where the writer ended or the
     * time was over before.
     */
    boolean await(BooleanSupplier condition, Process writer, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        writer.onExit().thenRun(this::close);
        try {
            boolean holds = condition.getAsBoolean();
            while (!holds) {
                WatchKey changed = service.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (changed == null) {
                    return false;
                }
                changed.pollEvents();
                changed.reset();
                holds = condition.getAsBoolean();
            }
            return true;
        } catch (ClosedWatchServiceException writerEnded) {
            return condition.getAsBoolean();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

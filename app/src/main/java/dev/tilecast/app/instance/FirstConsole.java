package dev.tilecast.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes this process the one that later starts find. A lock says so, which the system takes back whatever way the
 * process ends; a socket takes the requests. Any thread.
 */
public final class FirstConsole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstConsole.class);
    private static final long PATIENCE_MILLIS = 15_000;

    private final InstancePlace place;
    private final FileChannel lock;
    private volatile ServerSocketChannel server;

    private FirstConsole(InstancePlace place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @return empty where another process has it
     * @throws IOException where the folder's file system has no locks
     */
    static Optional<FirstConsole> claim(InstancePlace place) throws IOException {
        FileChannel channel = FileChannel.open(
                place.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another console of this very process.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new FirstConsole(place, channel));
    }

    /**
     * Answers requests from now on, in threads of its own. Where no socket can be opened it gives up the lock, so that
     * nobody waits for answers.
     *
     * @param answer may take its time; empty where the console is about to end, and the start tries again
     */
    public void listen(Function<ShowRequest, Optional<Answer>> answer) {
        try {
            // One that a process left that ended badly; the lock says that nobody listens there.
            Files.deleteIfExists(place.socket());
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server = opened;
            opened.bind(UnixDomainSocketAddress.of(place.socket()));
            Thread.ofVirtual().name("later-starts").start(() -> accept(opened, answer));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("later starts will not find this console: {}", e.toString());
            close();
        }
    }

    private static void accept(ServerSocketChannel server, Function<ShowRequest, Optional<Answer>> answer) {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().name("later-start").start(() -> serve(channel, answer));
            }
        } catch (ClosedChannelException e) {
            // The console ends.
        } catch (IOException e) {
            LOG.info("later starts no longer find this console: {}", e.toString());
        }
    }

    /** A request that cannot be read gets no answer. */
    private static void serve(SocketChannel channel, Function<ShowRequest, Optional<Answer>> answer) {
        Thread patience = Lines.limit(channel, PATIENCE_MILLIS);
        try (channel) {
            Optional<Answer> said = ShowRequest.parse(Lines.read(channel, ShowRequest.END, ShowRequest.MOST_BYTES))
                    .flatMap(answer);
            if (said.isPresent()) {
                Lines.write(channel, said.get().text());
            }
        } catch (IOException e) {
            LOG.debug("a later start went away: {}", e.toString());
        } finally {
            patience.interrupt();
        }
    }

    /** The next start finds nobody. */
    @Override
    public void close() {
        try (lock) {
            if (server != null) {
                server.close();
                Files.deleteIfExists(place.socket());
            }
        } catch (IOException e) {
            LOG.debug("{} is left: {}", place.socket(), e.toString());
        }
    }
}

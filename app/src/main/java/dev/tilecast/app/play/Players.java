package dev.tilecast.app.play;

import dev.tilecast.app.text.Sentences;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The players of this machine, and those that were started here; a few that ended are remembered. Any thread. */
public final class Players {
    private static final int MOST_ENDED = 5;

    private final ProgramSearch search;
    private final File folder;
    private final List<RunningPlayer> started = new ArrayList<>();

    /** @param folder where players work, and write what they write */
    public Players(ProgramSearch search, Path folder) {
        this.search = search;
        this.folder = folder.toFile();
    }

    public Optional<Path> find(Player player) {
        return search.find(player.program());
    }

    /**
     * Starts a player.
     *
     * @param outlives whether it goes on when this process ends
     * @throws IOException with the reason and a remedy, for people
     */
    public RunningPlayer start(Player player, String url, StreamCodec codec, boolean outlives) throws IOException {
        Path file = find(player)
                .orElseThrow(() -> new IOException(Sentences.of(
                        "play.player.is.not.on.the", player.program(), player.install(PackageSource.ofThisMachine()))));
        RunningPlayer running = RunningPlayer.start(player, file, player.command(url, codec), url, folder, outlives);
        synchronized (started) {
            started.add(running);
            while (started.stream().filter(each -> !each.isRunning()).count() > MOST_ENDED) {
                started.remove(started.stream()
                        .filter(each -> !each.isRunning())
                        .findFirst()
                        .orElseThrow());
            }
        }
        return running;
    }

    /** In the order of their starts. */
    public List<RunningPlayer> started() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    /** Forgets one that has ended. */
    public void forget(RunningPlayer ended) {
        synchronized (started) {
            started.remove(ended);
        }
    }

    /** Asks all that run to end; returns at once. */
    public void stopAll() {
        started().stream().filter(RunningPlayer::isRunning).forEach(RunningPlayer::stop);
    }
}

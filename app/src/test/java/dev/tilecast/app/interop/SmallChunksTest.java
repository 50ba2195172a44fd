package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.observe.ServerEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chunks as small as the specification allows are no reason for a player to complain. */
class SmallChunksTest {
    private static final int FRAMES = 15;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FFMPEG_8, 1", "FFMPEG_OF_DEBIAN, 1", "FFMPEG_8, 128"})
    void ffmpegReadsThemWithoutAnError(Player player, int chunkSize) throws Exception {
        try (DemoServer server = new DemoServer()) {
            FaultBench bench = server.wiring().server().faults();
            server.wiring().server().subscribe(event -> {
                if (event instanceof ServerEvent.ConnectionOpened opened) {
                    bench.set(opened.connectionId(), ConnectionFaults.NONE.withChunkSize(chunkSize));
                }
            });
            Player.Played played = player.play(server.url("testcard?codec=screen&size=320x180&fps=15"), folder, FRAMES);
            assertEquals(FRAMES, played.pictures().size());
        }
    }
}

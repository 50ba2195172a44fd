package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Captures that run on while nobody looks. */
@Timeout(60)
class LiveCapturesTest {
    @TempDir
    Path folder;

    @Test
    void theFileIsCompleteWhenTheServerStops() throws Exception {
        Path file = folder.resolve("stopped.rtmp");
        try (PlayedDemo demo = new PlayedDemo();
                LiveCaptures captures = new LiveCaptures()) {
            LiveCaptures.Entry entry =
                    captures.start(demo.listeningPoint(), file).orElseThrow();
            demo.connect();
            demo.play();
            demo.server().shutdown();
            while (!entry.capture().isOver()) {
                Thread.onSpinWait();
            }
            assertTrue(Files.readAllLines(file).getLast().startsWith("#end "));
        }
    }

    @Test
    void theFileIsCompleteWhenTheConsoleCloses() throws Exception {
        Path file = folder.resolve("closed.rtmp");
        try (PlayedDemo demo = new PlayedDemo()) {
            try (LiveCaptures captures = new LiveCaptures()) {
                captures.start(demo.listeningPoint(), file).orElseThrow();
                demo.connect();
                demo.play();
            }
            assertTrue(Captures.messages(file).stream()
                    .anyMatch(message -> message.summary().equals("onStatus NetStream.Play.Start")));
        }
    }

    @Test
    void twoCapturesDoNotShareAFile() throws Exception {
        Path file = folder.resolve("one.rtmp");
        try (PlayedDemo demo = new PlayedDemo();
                LiveCaptures captures = new LiveCaptures()) {
            captures.start(demo.listeningPoint(), file);
            IOException refused = assertThrows(IOException.class, () -> captures.start(demo.listeningPoint(), file));
            assertEquals("conversation " + demo.connectionId() + " is being written there", refused.getMessage());
        }
    }
}

package dev.tilecast.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FuzzTargetsTest {

    static final List<FuzzTarget> TARGETS = List.of(
            new FuzzTarget("handshake", HandshakeFuzz.class, HandshakeFuzz::fuzzerTestOneInput),
            new FuzzTarget("chunks", ChunksFuzz.class, ChunksFuzz::fuzzerTestOneInput),
            new FuzzTarget("amf0", Amf0Fuzz.class, Amf0Fuzz::fuzzerTestOneInput),
            new FuzzTarget("amf3", Amf3Fuzz.class, Amf3Fuzz::fuzzerTestOneInput),
            new FuzzTarget("commands", CommandsFuzz.class, CommandsFuzz::fuzzerTestOneInput),
            new FuzzTarget(
                    "ScreenVideoDecoder", ScreenVideoDecoderFuzz.class, ScreenVideoDecoderFuzz::fuzzerTestOneInput));

    @ParameterizedTest
    @FieldSource("TARGETS")
    void theCommittedInputsDoNotFail(FuzzTarget target) throws IOException {
        assertFalse(target.corpus().isEmpty());
        for (Path input : target.corpus()) {
            target.run().accept(Files.readAllBytes(input));
        }
    }

    @Test
    void aSearchOfSomeSecondsFindsNothing(@TempDir Path folder) throws Exception {
        List<Callable<String>> runs = new ArrayList<>();
        for (FuzzTarget target : TARGETS) {
            Path own = Files.createDirectory(folder.resolve(target.name()));
            runs.add(() -> JazzerRun.findings(target, own));
        }
        StringBuilder findings = new StringBuilder();
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<String> run : cores.invokeAll(runs)) {
                findings.append(run.get());
            }
        }
        assertEquals("", findings.toString());
    }
}

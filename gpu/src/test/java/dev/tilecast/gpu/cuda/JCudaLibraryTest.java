package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jcuda.JCudaVersion;
import jcuda.LibUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where JCuda's native library is loaded from. */
class JCudaLibraryTest {

    /** Opens a device, and tells what the process has mapped and where its temporary files go. */
    public static void main(String[] arguments) throws IOException {
        CudaDriver.Usable driver = (CudaDriver.Usable) CudaDriver.probe();
        try (CudaDevice device = CudaDevice.open(driver, 0)) {
            System.out.println("opened " + device.name());
        } catch (CudaException failed) {
            System.out.println(failed.getMessage());
        }
        System.out.println("tmpdir " + System.getProperty("java.io.tmpdir"));
        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            mapped.filter(line -> line.contains("JCuda")).forEach(System.out::println);
        }
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder(@TempDir Path folder, @TempDir Path temporary)
            throws IOException, InterruptedException {
        String output = run(folder, temporary);
        assertTrue(output.contains("opened Stub device\ntmpdir " + temporary + "\n"), output);
        assertEquals(List.of(), filesOf(temporary));
    }

    @Test
    void whatOthersPlantedInTheTemporaryFolderIsNotLoaded(@TempDir Path folder, @TempDir Path temporary)
            throws IOException, InterruptedException {
        Path planted = temporary.resolve(fileName());
        Files.writeString(planted, "a library that somebody else put here");
        String output = run(folder, temporary);
        assertTrue(output.contains("opened Stub device"), output);
        assertTrue(output.lines().noneMatch(line -> line.endsWith(planted.toString())), output);
        assertEquals(List.of(planted), filesOf(temporary));
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
        Path missing = folder.resolve("missing");
        String output = run(folder, missing);
        assertTrue(
                output.contains("JCuda's native library could not be unpacked to " + missing)
                        && output.contains("name another folder with -Djava.io.tmpdir"),
                output);
    }

    @Test
    void whereItLiesOnTheLibraryPathNothingIsUnpacked(@TempDir Path folder, @TempDir Path natives)
            throws IOException, InterruptedException {
        Path library = natives.resolve(fileName());
        try (InputStream in = LibUtils.class.getResourceAsStream("/lib/" + fileName())) {
            Files.copy(in, library);
        }
        String output = StubDriver.build(folder)
                .run(
                        JCudaLibraryTest.class,
                        Map.of(),
                        "-Djava.library.path=" + natives,
                        "-Djava.io.tmpdir=" + folder.resolve("missing"));
        assertTrue(output.contains("opened Stub device"), output);
        assertTrue(output.lines().anyMatch(line -> line.endsWith(library.toString())), output);
    }

    private static String fileName() {
        return LibUtils.createLibraryFileName(LibUtils.createPlatformLibraryName("JCudaDriver-" + JCudaVersion.get()));
    }

    private static String run(Path folder, Path temporary) throws IOException, InterruptedException {
        return StubDriver.build(folder)
                .run(JCudaLibraryTest.class, Map.of(), "-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary);
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

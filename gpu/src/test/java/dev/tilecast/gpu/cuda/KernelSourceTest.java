package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PTX that is shipped belongs to the CUDA sources that are shipped with it. */
class KernelSourceTest {
    private static final Path SCRIPT = Path.of("..", "packaging", "kernels");
    private static final String REMEDY = "run packaging/kernels and commit what it writes";
    private static final Pattern SOURCE = Pattern.compile("(?m)^// source (\\S+) ([0-9a-f]{64})$");
    private static final Pattern SPILLED = Pattern.compile("\\b[1-9]\\d* bytes spill stores");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^#include \"(\\S+)\"$");
    private static final Pattern COMPILER = Pattern.compile("release [0-9.]+, V[0-9.]+");

    @ParameterizedTest
    @ValueSource(strings = {"nv12", "mandelbrot"})
    void thePtxCarriesTheChecksumsOfItsSources(String name) throws Exception {
        TreeMap<String, String> sources = new TreeMap<>();
        addWithIncluded(name + ".cu", sources);
        TreeMap<String, String> carried = new TreeMap<>();
        SOURCE.matcher(ptx(name)).results().forEach(found -> carried.put(found.group(1), found.group(2)));
        assertEquals(sources, carried, name + ".ptx was made from other sources: " + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nv12.cu", "mandelbrot.cu", "tiles.cuh", "pixels.cuh"})
    void theSourceIsShippedBesideThePtx(String name) throws IOException {
        assertEquals(Files.readString(HostCompiler.SOURCES.resolve(name)), resource(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nv12", "mandelbrot"})
    void driversFromCuda12OnCanLoadThePtx(String name) throws IOException {
        assertTrue(ptx(name).contains("\n.version 6.3\n.target sm_75\n.address_size 64\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nv12", "mandelbrot"})
    void theSourceCompilesToThisPtx(String name, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(HostCompiler.isInstalled("nvcc"), "nvcc is not installed");
        HostCompiler.run(List.of(SCRIPT.toString(), folder.toString()));
        String made = Files.readString(folder.resolve(name + ".ptx"));
        assertFalse(made.isEmpty());
        Assumptions.assumeTrue(
                compiler(made).equals(compiler(ptx(name))), "the PTX was made by another nvcc than this machine's");
        assertEquals(made, ptx(name), REMEDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nv12", "mandelbrot"})
    void thePtxAssemblesForOldAndNewDevices(String name, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(HostCompiler.isInstalled("ptxas"), "ptxas is not installed");
        Path ptx = Files.writeString(folder.resolve(name + ".ptx"), ptx(name));
        for (String architecture : List.of("sm_75", "sm_90")) {
            String report = HostCompiler.run(List.of(
                    "ptxas",
                    "-v",
                    "-arch=" + architecture,
                    ptx.toString(),
                    "-o",
                    folder.resolve("out").toString()));
            assertFalse(SPILLED.matcher(report).find(), report);
        }
    }

    private static void addWithIncluded(String name, TreeMap<String, String> sources) throws Exception {
        byte[] source = Files.readAllBytes(HostCompiler.SOURCES.resolve(name));
        sources.put(
                name,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source)));
        for (String header : INCLUDE.matcher(new String(source))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toList())) {
            addWithIncluded(header, sources);
        }
    }

    private static Optional<String> compiler(String ptx) {
        Matcher matcher = COMPILER.matcher(ptx);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String ptx(String name) throws IOException {
        return resource(name + ".ptx");
    }

    private static String resource(String name) throws IOException {
        try (var stream = KernelSourceTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes());
        }
    }
}

package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that has FFmpeg's Java classes and not its natives. */
class WithoutNativesTest {
    @TempDir
    Path folder;

    /** The program. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            VideoCodecs codecs = new VideoCodecs();
            System.out.println(codecs.codecNames().contains("h264"));
            System.out.println(codecs.whyNoEncoder("h264").orElse("it can"));
            try {
                codecs.createEncoder("sorenson");
            } catch (VideoException e) {
                System.out.println(e.reason());
            }
        }
    }

    @Test
    void theReasonNamesTheRemedy() throws IOException, InterruptedException {
        List<String> lines = run();

        assertEquals("true", lines.get(0));
        assertTrue(lines.get(1).startsWith("FFmpeg's libraries cannot be loaded ("), lines.get(1));
        assertTrue(
                lines.get(1).contains("put org.bytedeco:ffmpeg and org.bytedeco:javacpp for this platform ("),
                lines.get(1));
        assertEquals("LIBRARY_MISSING", lines.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could not create the cache: Set the \"org.bytedeco.javacpp.cachedir\" system property.",
                "/tmp/cache/libjniavutil.so: failed to map segment from shared object",
                "/home/me/.javacpp/cache/libjniavutil.so: cannot open shared object file: Permission denied",
                "/cache/libjniavcodec.so: libavcodec.so.62: cannot open shared object file: No such file or directory",
                "/cache/libjniavutil.so: /cache/libavutil.so.60: file too short"
            })
    void whereTheyCannotBeUnpackedAnotherFolderIsTheRemedy(String why) {
        String words = FfmpegLibrary.inWords(why);
        assertTrue(words.startsWith("FFmpeg's libraries cannot be loaded (" + why + "): "), words);
        assertTrue(words.endsWith("name one with -Dorg.bytedeco.javacpp.cachedir=FOLDER"), words);
    }

    private List<String> run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(ffmpeg|javacpp)-[^/\\\\]*-(linux|windows|macosx)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache"),
                        "-cp",
                        classPath,
                        Program.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program does not end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output);
    }
}

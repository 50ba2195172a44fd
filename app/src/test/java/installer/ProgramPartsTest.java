package installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the jars of the program are divided into what the installed program loads. */
class ProgramPartsTest {
    @TempDir
    private Path program;

    @TempDir
    private Path parts;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(program.resolve("lib").resolve("javafx"));
    }

    private void jar(String name, String... entries) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(program.resolve("lib").resolve(name)))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
    }

    private List<String> divided() throws IOException {
        ProgramParts.of(program).divide(parts, Platform.LINUX);
        try (var files = Files.walk(parts)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> parts.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aJarOfClassesStaysAsItIs() throws IOException {
        jar("netty-common-4.jar", "io/netty/Version.class", "META-INF/native/libother.so");
        assertEquals(List.of("app/netty-common-4.jar"), divided());
    }

    @Test
    void aJarOfLibrariesIsUnpacked() throws IOException {
        jar("native-epoll.jar", "META-INF/native/libnetty_epoll.so", "META-INF/versions/11/module-info.class");
        assertEquals(List.of("app/natives/libnetty_epoll.so"), divided());
    }

    @Test
    void ofFfmpegOnlyWhatEncodesAndDecodesIsTaken() throws IOException {
        jar(
                "ffmpeg-8-linux-x86_64-gpl.jar",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/libavcodec.so.62",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/libjniavcodec.so",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/libva.so.2",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/libavformat.so.62",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/libjniavfilter.so",
                "org/bytedeco/ffmpeg/linux-x86_64-gpl/ffmpeg");
        assertEquals(
                List.of("app/natives/libavcodec.so.62", "app/natives/libjniavcodec.so", "app/natives/libva.so.2"),
                divided());
    }

    @Test
    void ofJcudaOnlyTheDriversInterfaceIsTaken() throws IOException {
        jar("jcuda-natives.jar", "lib/libJCudaDriver-12.6.0.so", "lib/libJNvPTXCompiler-12.6.0.so");
        assertEquals(List.of("app/natives/libJCudaDriver-12.6.0.so"), divided());
    }
}

package dev.tilecast.app.interop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's programs: those of the jar (8.0), with which files are looked at, and Debian's. */
final class Ffmpeg {
    /** Without these its conversion to RGB is up to 3 off by itself. */
    static final String EXACT = "accurate_rnd+full_chroma_int+full_chroma_inp";

    /** In microseconds: without it five seconds go by in which ffmpeg waits for sound that may come yet. */
    static final String ENOUGH_TO_KNOW = "500000";

    private static final Duration MOST = Duration.ofSeconds(40);

    private Ffmpeg() {}

    /** ffmpeg 8.0 of the jar. */
    static Path fromJar() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    }

    private static Path probe() {
        return Path.of(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
    }

    /** The checksums (MD5 of RGB, top row first) of the pictures in a file. Fails where it does not decode. */
    static List<String> pictures(Path folder, Path file) throws IOException, InterruptedException {
        ExternalProgram.Result result = ExternalProgram.run(
                folder,
                MOST,
                Map.of(),
                List.of(
                        fromJar().toString(),
                        "-nostdin",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-fps_mode",
                        "passthrough",
                        "-pix_fmt",
                        "rgb24",
                        "-f",
                        "framemd5",
                        "-"));
        if (result.status() != 0 || !result.errors().isBlank()) {
            throw new AssertionError("ffmpeg does not decode " + file + ": " + result.errors());
        }
        return checksums(result.output());
    }

    /** The last column of ffmpeg's framemd5 format. */
    static List<String> checksums(String framemd5) {
        return framemd5.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    /** The timestamps of a file's video packets, in milliseconds. */
    static List<Long> timestamps(Path folder, Path file) throws IOException, InterruptedException {
        ExternalProgram.Result result = ExternalProgram.run(
                folder,
                MOST,
                Map.of(),
                List.of(
                        probe().toString(),
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "packet=dts_time",
                        "-of",
                        "csv=p=0",
                        file.toString()));
        List<Long> timestamps = new ArrayList<>();
        result.output()
                .lines()
                .map(line -> line.replace(",", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> timestamps.add(Math.round(Double.parseDouble(line) * 1000)));
        return timestamps;
    }

    static List<BufferedImage> read(List<Path> files) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (Path file : files) {
            pictures.add(ImageIO.read(file.toFile()));
        }
        return pictures;
    }
}

package dev.tilecast.app.bench;

import dev.tilecast.app.demo.RecordedScene;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.bench.ResultTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;

/**
 * What a broadcast costs beside ffmpeg's own program, fed the same frames with the same settings, and how long a frame is
 * on its way.
 */
final class BroadcastComparison {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int BIT_RATE = 5_000_000;
    private static final int WARM_UP_SECONDS = 8;
    private static final int SECONDS = 12;
    private static final int PLAYERS = 10;
    private static final double MOST_CPU = 1.10;
    private static final double MOST_MEDIAN_MILLIS = 2;
    private static final double MOST_99_MILLIS = 5;
    private static final Pattern CPU = Pattern.compile("bench: utime=([\\d.]+)s stime=([\\d.]+)s");

    private final ResultTable table;

    BroadcastComparison(ResultTable table) {
        this.table = table;
    }

    void run() throws IOException, InterruptedException {
        for (String scene : List.of("testcard", "mandelbrot")) {
            double peer = ffmpeg(scene);
            try (Child child = new Child(scene)) {
                List<Watching> players = new ArrayList<>();
                try {
                    players.add(new Watching(child.address));
                    child.measure(WARM_UP_SECONDS);
                    Measurement one = child.measure(SECONDS);
                    table.addRatio(
                            "CPU a 1080p30 frame, h264, one player, " + scene, one.cpuPerFrame(), peer, MOST_CPU, "ms");
                    while (players.size() < PLAYERS) {
                        players.add(new Watching(child.address));
                    }
                    child.measure(2);
                    Measurement ten = child.measure(SECONDS);
                    String latency = "latency beyond the encoding, " + PLAYERS + " players, " + scene;
                    table.addAtMost(
                            latency + ", median", ten.wholeMedian() - ten.encodingMedian(), MOST_MEDIAN_MILLIS, "ms");
                    table.addAtMost(
                            latency + ", 99th percentile", ten.whole99() - ten.encoding99(), MOST_99_MILLIS, "ms");
                    table.add(
                            "encoding, " + scene + ", median / 99th percentile",
                            ResultTable.number(ten.encodingMedian()) + " / " + ResultTable.number(ten.encoding99())
                                    + " ms");
                } finally {
                    players.forEach(Watching::close);
                }
            }
        }
    }

    /** CPU milliseconds per frame of ffmpeg, fed from memory at the same pace. */
    private static double ffmpeg(String scene) throws IOException, InterruptedException {
        Path memory = Path.of("/dev/shm");
        Path frames = Files.createTempFile(Files.isDirectory(memory) ? memory : Path.of("."), "frames", ".rgba");
        Path log = Files.createTempFile("ffmpeg", ".txt");
        int count = SECONDS * BroadcastProgram.FRAMES_PER_SECOND;
        try {
            new RecordedScene(
                            new SceneOptions(scene, WIDTH, HEIGHT, BroadcastProgram.FRAMES_PER_SECOND, false),
                            BroadcastProgram.FRAMES)
                    .write(frames);
            Process ffmpeg = new ProcessBuilder(
                            Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                            "-nostdin",
                            "-benchmark",
                            "-re",
                            "-stream_loop",
                            "-1",
                            "-f",
                            "rawvideo",
                            "-pix_fmt",
                            "rgba",
                            "-s",
                            WIDTH + "x" + HEIGHT,
                            "-r",
                            Integer.toString(BroadcastProgram.FRAMES_PER_SECOND),
                            "-i",
                            frames.toString(),
                            "-frames:v",
                            Integer.toString(count),
                            "-c:v",
                            "libx264",
                            "-pix_fmt",
                            "yuv420p",
                            "-preset",
                            "superfast",
                            "-tune",
                            "zerolatency",
                            "-b:v",
                            Integer.toString(BIT_RATE),
                            "-maxrate",
                            Integer.toString(BIT_RATE),
                            "-bufsize",
                            Integer.toString(BIT_RATE),
                            "-g",
                            Integer.toString(2 * BroadcastProgram.FRAMES_PER_SECOND),
                            "-f",
                            "flv",
                            "-y",
                            "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int status = ffmpeg.waitFor();
            String text = Files.readString(log);
            Matcher cpu = CPU.matcher(text);
            if (status != 0 || !cpu.find()) {
                throw new IOException("ffmpeg ended with " + status + ": " + text);
            }
            return (Double.parseDouble(cpu.group(1)) + Double.parseDouble(cpu.group(2))) * 1000 / count;
        } finally {
            Files.delete(frames);
            Files.delete(log);
        }
    }

    /** The measured process. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final String address;

        Child(String scene) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:MaxDirectMemorySize=3g",
                            "--sun-misc-unsafe-memory-access=allow",
                            "--enable-native-access=ALL-UNNAMED",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            BroadcastProgram.class.getName(),
                            scene,
                            Integer.toString(WIDTH),
                            Integer.toString(HEIGHT),
                            "h264",
                            Integer.toString(BIT_RATE))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
            address = out.readLine();
        }

        Measurement measure(int seconds) throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append(seconds + "\n").flush();
            return Measurement.parse(out.readLine());
        }

        @Override
        public void close() {
            try {
                process.outputWriter().close();
                process.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}

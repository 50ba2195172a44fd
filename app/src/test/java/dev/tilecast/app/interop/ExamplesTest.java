package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs of assets/examples as they stand, played by FFmpeg. The CUDA one is run by the module gpu's tests. */
@Timeout(180)
class ExamplesTest {
    private static final String ANY_PORT = "127.0.0.1:0";
    private static final int TERMINATED = 128 + 15;
    private static final int INTERRUPTED = 128 + 2;
    private static final int TOLERANCE = 12;
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void readmeTellsOfEveryProgram() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "assets", "examples"))) {
            Set<String> programs = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> told = Pattern.compile("(?m)^\\| \\[`(\\w+)`]\\(assets/examples/\\1\\.java\\) \\|")
                    .matcher(Files.readString(ExampleProgram.README))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(programs, told);
        }
    }

    @Test
    void aCanvasIsShownByTheFfplayThatIsInstalledUntilTheProgramEnds() throws Exception {
        Path said = folder.resolve("ffplay.txt");
        script("ffplay", "exec " + ExternalProgram.require("ffplay") + " \"$@\" -loglevel info 2>" + said);
        try (ExampleProgram program = ExampleProgram.start("CanvasToFfplay", folder, folder, ANY_PORT)) {
            String url = program.url();
            BufferedImage picture = firstPicture(url);
            // Red grows to the right, green upwards.
            assertColour(0, 0, picture, 2, 357);
            assertColour(255, 0, picture, 637, 357);
            assertColour(0, 255, picture, 2, 2);
            assertColour(127, 127, picture, 320, 180);
            List<ProcessHandle> ffplay = program.children();
            assertEquals(1, ffplay.size());
            assertTrue(
                    awaits(() -> new String(bytes(said)).contains("Video: h264"), program.process()),
                    () -> "ffplay plays h264, not: " + new String(bytes(said)));
            program.signal("TERM");
            assertEquals(TERMINATED, program.awaitEnd());
            ffplay.getFirst().onExit().get(30, TimeUnit.SECONDS);
            assertEquals("", program.errors());
        }
    }

    @Test
    void aCallFromAnotherProcessTurnsThePictureOfAllPlayers() throws Exception {
        try (ExampleProgram server = ExampleProgram.start("CameraCalls", folder, folder, ANY_PORT)) {
            String url = server.url();
            String address = url.replaceFirst("rtmp://(.*?)/.*", "$1");
            List<Process> players = new ArrayList<>();
            try {
                for (int i = 0; i < 2; i++) {
                    players.add(recordCentre(url, centre(i)));
                }
                for (int i = 0; i < 2; i++) {
                    awaitCentre(0xFE3F3F, i, players.get(i));
                }
                try (ExampleProgram viewer = ExampleProgram.start("CameraCalls", folder, folder, address, "120")) {
                    assertEquals("the camera turns to 120.0 degrees", viewer.line());
                    assertEquals(0, viewer.awaitEnd());
                    assertEquals("", viewer.errors());
                }
                for (int i = 0; i < 2; i++) {
                    awaitCentre(0x3FFE3F, i, players.get(i));
                }
                server.signal("INT");
                assertEquals(INTERRUPTED, server.awaitEnd());
                for (Process player : players) {
                    assertTrue(player.waitFor(30, TimeUnit.SECONDS), "its stream ended");
                }
                assertEquals("", server.errors());
            } finally {
                players.forEach(Process::destroyForcibly);
            }
        }
    }

    @Test
    void theOwnCodecsStreamIsDecodedToItsFewLevels() throws Exception {
        try (ExampleProgram program = ExampleProgram.start("OwnCodec", folder, folder, ANY_PORT)) {
            BufferedImage picture = firstPicture(program.url());
            Set<Integer> levels = new TreeSet<>();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int rgb = picture.getRGB(x, y);
                    levels.addAll(List.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
                    assertEquals(85 * (x * 255 / 640 / 64), rgb >> 16 & 0xFF, "red at " + x);
                    assertEquals(85 * ((359 - y) * 255 / 360 / 64), rgb >> 8 & 0xFF, "green at " + y);
                }
            }
            assertEquals(Set.of(0, 85, 170, 255), levels);
            program.signal("INT");
            assertEquals(INTERRUPTED, program.awaitEnd());
            assertEquals("", program.errors());
        }
    }

    private void script(String name, String line) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertTrue(script.toFile().setExecutable(true));
    }

    /** As FFmpeg shows it. */
    private BufferedImage firstPicture(String url) throws IOException, InterruptedException {
        Path file = folder.resolve("first.png");
        List<String> command = new ArrayList<>(ffmpeg(url));
        command.addAll(List.of("-frames:v", "1", file.toString()));
        ExternalProgram.Result result = ExternalProgram.run(folder, MOST, Map.of(), command);
        assertEquals(0, result.status(), result::errors);
        return ImageIO.read(file.toFile());
    }

    private static List<String> ffmpeg(String url) {
        String program = ExternalProgram.require("ffmpeg").toString();
        return List.of(program, "-nostdin", "-v", "error", "-analyzeduration", Ffmpeg.ENOUGH_TO_KNOW, "-i", url);
    }

    private static void assertColour(int red, int green, BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        assertEquals(red, rgb >> 16 & 0xFF, TOLERANCE, "red");
        assertEquals(green, rgb >> 8 & 0xFF, TOLERANCE, "green");
    }

    private Path centre(int player) {
        return folder.resolve("centre" + player + ".rgb");
    }

    /** Writes three bytes for each frame that it gets. */
    private Process recordCentre(String url, Path file) throws IOException {
        List<String> command = new ArrayList<>(ffmpeg(url));
        command.addAll(List.of("-vf", "crop=1:1:320:90", "-pix_fmt", "rgb24", "-f", "rawvideo"));
        command.addAll(List.of("-flush_packets", "1", file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "player", ".txt").toFile())
                .start();
    }

    private void awaitCentre(int rgb, int player, Process process) throws IOException, InterruptedException {
        assertTrue(
                awaits(() -> isNear(rgb, lastPixel(centre(player))), process),
                () -> "player %d shows %06X in place of %06X".formatted(player, lastPixel(centre(player)), rgb));
    }

    /** Whether that holds at last, of what a process writes into the folder. */
    private boolean awaits(BooleanSupplier condition, Process writer) throws IOException, InterruptedException {
        try (FolderWatch watch = new FolderWatch(folder)) {
            return watch.await(condition, writer, MOST);
        }
    }

    private static int lastPixel(Path file) {
        byte[] bytes = bytes(file);
        int end = bytes.length / 3 * 3;
        return end == 0 ? 0 : (bytes[end - 3] & 0xFF) << 16 | (bytes[end - 2] & 0xFF) << 8 | bytes[end - 1] & 0xFF;
    }

    private static boolean isNear(int wanted, int rgb) {
        return Stream.of(16, 8, 0).allMatch(shift -> Math.abs((wanted >> shift & 0xFF) - (rgb >> shift & 0xFF)) <= 4);
    }

    /** Nothing where there is no file yet. */
    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tilecast.app.interop;

import dev.tilecast.app.ui.fixture.VirtualDisplay;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Players that decode and show; each gives the pictures that a person would see. */
enum Viewer {
    FFMPEG_8 {
        @Override
        List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
                throws IOException, InterruptedException {
            // Where players do not announce HEVC and AV1 they are not sent.
            return ffmpeg(
                    List.of(Ffmpeg.fromJar().toString(), "-rtmp_enhanced_codecs", "hvc1,av01"), url, folder, pictures);
        }
    },
    FFMPEG_OF_DEBIAN {
        @Override
        List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
                throws IOException, InterruptedException {
            return ffmpeg(List.of(ExternalProgram.require("ffmpeg").toString()), url, folder, pictures);
        }
    },
    FFPLAY_OF_DEBIAN {
        /** ffplay shows even widths only. */
        @Override
        int shownWidth(int width) {
            return width & ~1;
        }

        @Override
        List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
                throws IOException, InterruptedException {
            Path shot = folder.resolve("shot.png");
            String program = ExternalProgram.require("ffplay").toString();
            ExternalProgram.require("Xvfb");
            ExternalProgram.require("import");
            try (VirtualDisplay display = new VirtualDisplay("800x600")) {
                ExternalProgram.Result result = ExternalProgram.runUntilSeen(
                        () -> isWindowShown(display, shot),
                        folder,
                        MOST,
                        Map.of("DISPLAY", display.name(), "SDL_AUDIODRIVER", "dummy", "SDL_RENDER_DRIVER", "software"),
                        List.of(
                                program,
                                "-v",
                                "error",
                                "-analyzeduration",
                                Ffmpeg.ENOUGH_TO_KNOW,
                                "-noborder",
                                "-left",
                                "0",
                                "-top",
                                "0",
                                url));
                if (!result.errors().isBlank() || !Files.exists(shot)) {
                    throw new AssertionError("ffplay ended with " + result);
                }
            }
            return List.of(ImageIO.read(shot.toFile()));
        }

        /** The window is as large as the picture, and black until the first one. */
        private boolean isWindowShown(VirtualDisplay display, Path shot) {
            if (display.run("xdotool", "search", "--onlyvisible", "--class", "ffplay")
                    .filter(window -> !window.isBlank())
                    .isEmpty()) {
                return false;
            }
            String window = display.run("xdotool", "search", "--onlyvisible", "--class", "ffplay")
                    .orElseThrow()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            display.run("import", "-window", window, shot.toString());
            try {
                BufferedImage picture = ImageIO.read(shot.toFile());
                return picture != null && (picture.getRGB(picture.getWidth() / 14, 2) & 0xFFFFFF) != 0;
            } catch (IOException notYet) {
                return false;
            }
        }
    },
    GSTREAMER {
        @Override
        List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
                throws IOException, InterruptedException {
            boolean sorenson = codec.equals("sorenson");
            List<String> command = new ArrayList<>(List.of(
                    ExternalProgram.require("gst-launch-1.0").toString(),
                    "-q",
                    "rtmp2src",
                    "location=" + url,
                    "!",
                    "flvdemux",
                    "!"));
            if (!sorenson) {
                command.addAll(List.of("h264parse", "!"));
            }
            // As decoded: GStreamer's own conversion to RGB is up to 5 off, also with ffmpeg's streams.
            Path decoded = folder.resolve("decoded.v308");
            command.addAll(List.of(
                    sorenson ? "avdec_flv" : "avdec_h264",
                    "!",
                    "videoconvert",
                    "!",
                    "video/x-raw,format=v308",
                    "!",
                    "filesink",
                    "location=" + decoded));
            command.set(1, "-v");
            ExternalProgram.Result result = ExternalProgram.runUntilWritten(
                    folder,
                    () -> decoded.toFile().length() > pictures * MOST_PICTURE_BYTES,
                    folder,
                    MOST,
                    Map.of(),
                    command);
            return PackedPictures.read(decoded, result);
        }
    },
    VLC {
        private static final int MOST_PADDING = 32;

        /** Its windows' OpenGL output heeds the stream's matrix, its conversion for files takes BT.601 always. */
        @Override
        int error(BufferedImage picture, String codec) {
            return codec.equals("sorenson") ? Bars.error(picture) : Bars.errorAsBt601(picture);
        }

        /** Its scene filter writes the decoder's memory, with the padding that its windows do not show. */
        @Override
        BufferedImage visible(BufferedImage written, int width, int height) {
            boolean padded = written.getWidth() >= width
                    && written.getWidth() < width + MOST_PADDING
                    && written.getHeight() >= height
                    && written.getHeight() < height + MOST_PADDING;
            return padded ? written.getSubimage(0, 0, width, height) : written;
        }

        @Override
        List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
                throws IOException, InterruptedException {
            VlcRun.watch(url, folder, () -> count(folder) > pictures, MOST);
            return complete(folder);
        }
    };

    private static final long MOST_PICTURE_BYTES = 324 * 181 * 3;
    private static final Duration MOST = Duration.ofSeconds(60);

    /** The width at which it shows a picture of that width. */
    int shownWidth(int width) {
        return width;
    }

    /** What a person sees of a picture that it wrote, where the stream's pictures have that size. */
    BufferedImage visible(BufferedImage written, int width, int height) {
        return written;
    }

    /** How far the bars are off at most. */
    int error(BufferedImage picture, String codec) {
        return Bars.error(picture);
    }

    /** Fails where the player reports an error. */
    abstract List<BufferedImage> watch(String url, String codec, Path folder, int pictures)
            throws IOException, InterruptedException;

    private static List<BufferedImage> ffmpeg(List<String> program, String url, Path folder, int pictures)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "-nostdin",
                "-v",
                "error",
                "-analyzeduration",
                Ffmpeg.ENOUGH_TO_KNOW,
                "-i",
                url,
                "-frames:v",
                Integer.toString(pictures),
                // Pictures have numbers: their times, in thirtieths of a second, may fall together.
                "-vf",
                "settb=1/30,setpts=N",
                "-sws_flags",
                Ffmpeg.EXACT,
                "-fps_mode",
                "passthrough",
                folder.resolve("%05d.png").toString()));
        ExternalProgram.Result result = ExternalProgram.run(folder, MOST, Map.of(), command);
        if (result.cut() || result.status() != 0 || !result.errors().isBlank()) {
            throw new AssertionError("ffmpeg ended with " + result);
        }
        return Ffmpeg.read(files(folder));
    }

    private static int count(Path folder) {
        try {
            return files(folder).size();
        } catch (IOException e) {
            return 0;
        }
    }

    /** All but the last, which was being written when the player was ended. */
    private static List<BufferedImage> complete(Path folder) throws IOException {
        List<Path> files = files(folder);
        return Ffmpeg.read(files.subList(0, Math.max(0, files.size() - 1)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".png")).sorted().toList();
        }
    }
}

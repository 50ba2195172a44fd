package dev.tilecast.app.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The players that people use, each playing an address for some frames. */
enum Player {
    FFMPEG_8 {
        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            return ffmpeg(Ffmpeg.fromJar(), url, folder, frames);
        }
    },
    FFMPEG_OF_DEBIAN {
        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            return ffmpeg(ExternalProgram.require("ffmpeg"), url, folder, frames);
        }
    },
    RTMPDUMP {
        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            int name = url.lastIndexOf('/');
            Path file = folder.resolve("rtmpdump.flv");
            return recorded(
                    folder,
                    file,
                    frames,
                    List.of(
                            ExternalProgram.require("rtmpdump").toString(),
                            "--live",
                            "-q",
                            "-r",
                            url.substring(0, name),
                            "-y",
                            url.substring(name + 1),
                            "-o",
                            file.toString()));
        }
    },
    GSTREAMER_RTMPSRC {
        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            return gstreamer("rtmpsrc", url + " live=1", folder, frames);
        }
    },
    GSTREAMER_RTMP2SRC {
        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            return gstreamer("rtmp2src", url, folder, frames);
        }
    },
    VLC {
        /** VLC 3.0 does not tell FFmpeg's decoder which frames are key frames, and differences refer to those. */
        @Override
        String needs() {
            return "&diff=off";
        }

        @Override
        Played play(String url, Path folder, int frames) throws IOException, InterruptedException {
            Path pictures = Files.createDirectory(folder.resolve("vlc"));
            VlcRun.watch(url, pictures, () -> pictures.toFile().list().length > frames / 2, most(frames));
            List<Path> files;
            try (Stream<Path> all = Files.list(pictures)) {
                files = all.filter(each -> each.toString().endsWith(".png"))
                        .sorted()
                        .toList();
            }
            List<String> checksums = new ArrayList<>();
            // VLC was writing the last one when it was ended.
            for (Path file : files.subList(0, Math.max(0, files.size() - 1))) {
                checksums.add(Checksum.of(ImageIO.read(file.toFile())));
            }
            return new Played(checksums, List.of());
        }
    };

    /** Far more than the slowest player needs at 15 frames a second on a busy machine. */
    private static Duration most(int frames) {
        return Duration.ofSeconds(45 + frames / 5);
    }

    /**
     * What a player got.
     *
     * @param pictures checksums
     * @param timestamps of the messages, empty where it keeps none
     */
    record Played(List<String> pictures, List<Long> timestamps) {}

    /** The stream's options that this player cannot do without. */
    String needs() {
        return "";
    }

    abstract Played play(String url, Path folder, int frames) throws IOException, InterruptedException;

    private static Played ffmpeg(Path program, String url, Path folder, int frames)
            throws IOException, InterruptedException {
        Path file = folder.resolve("ffmpeg.flv");
        Path checksums = folder.resolve("ffmpeg.md5");
        String count = Integer.toString(frames);
        ExternalProgram.Result result = ExternalProgram.run(
                folder,
                most(frames),
                Map.of(),
                List.of(
                        program.toString(),
                        "-nostdin",
                        "-v",
                        "error",
                        "-analyzeduration",
                        Ffmpeg.ENOUGH_TO_KNOW,
                        "-i",
                        url,
                        "-frames:v",
                        count,
                        "-c",
                        "copy",
                        file.toString(),
                        "-frames:v",
                        count,
                        "-fps_mode",
                        "passthrough",
                        "-pix_fmt",
                        "rgb24",
                        "-f",
                        "framemd5",
                        checksums.toString()));
        if (result.cut() || result.status() != 0 || !result.errors().isBlank()) {
            throw new AssertionError("ffmpeg ended with " + result);
        }
        return new Played(Ffmpeg.checksums(Files.readString(checksums)), Ffmpeg.timestamps(folder, file));
    }

    private static Played gstreamer(String source, String location, Path folder, int frames)
            throws IOException, InterruptedException {
        Path file = folder.resolve(source + ".flv");
        return recorded(
                folder,
                file,
                frames,
                List.of(
                        ExternalProgram.require("gst-launch-1.0").toString(),
                        "-q",
                        source,
                        "location=" + location,
                        "!",
                        "filesink",
                        "buffer-mode=unbuffered",
                        "location=" + file));
    }

    private static Played recorded(Path folder, Path file, int frames, List<String> command)
            throws IOException, InterruptedException {
        ExternalProgram.Result result = ExternalProgram.runUntilWritten(
                folder, () -> Recording.completeTags(file) > frames, folder, most(frames), Map.of(), command);
        if (!result.cut() || !Files.exists(file)) {
            throw new AssertionError(command.getFirst() + " ended by itself: " + result);
        }
        Recording.dropIncompleteTag(file);
        return new Played(Ffmpeg.pictures(folder, file), Ffmpeg.timestamps(folder, file));
    }
}

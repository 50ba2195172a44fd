package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoData;
import dev.tilecast.wire.flv.FlvFile;
import dev.tilecast.wire.flv.FlvTag;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** An FLV file of what a player would get, looked at with FFmpeg's programs of the jar. */
final class EncodedFlv {
    private static final int FRAME_MILLIS = 40;

    private final ByteBuf file = Unpooled.buffer();
    private int frames;

    EncodedFlv() {
        FlvFile.writeHeader(false, true, file);
    }

    void addConfiguration(Optional<VideoData> configuration) {
        configuration.ifPresent(this::add);
    }

    void addFrame(VideoData data) {
        add(data);
        frames++;
    }

    private void add(VideoData data) {
        new FlvTag(MessageType.VIDEO, frames * FRAME_MILLIS, Unpooled.wrappedBuffer(data.bytes())).write(file);
    }

    /** The decoded pictures as RGB of 8 bits, top row first, each of that size. Fails where something does not decode. */
    List<byte[]> decode(Path folder, int width, int height) throws IOException, InterruptedException {
        Path raw = folder.resolve("pictures.rgb");
        String program = Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
        run(
                folder,
                List.of(
                        program,
                        "-nostdin",
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        save(folder).toString(),
                        "-fps_mode",
                        "passthrough",
                        "-sws_flags",
                        "accurate_rnd+full_chroma_int",
                        "-pix_fmt",
                        "rgb24",
                        "-f",
                        "rawvideo",
                        raw.toString()));
        byte[] pixels = Files.readAllBytes(raw);
        int size = width * height * 3;
        if (pixels.length % size != 0) {
            throw new AssertionError(pixels.length + " bytes are no pictures of " + width + "x" + height);
        }
        List<byte[]> pictures = new ArrayList<>();
        for (int at = 0; at < pixels.length; at += size) {
            pictures.add(Arrays.copyOfRange(pixels, at, at + size));
        }
        return pictures;
    }

    /** Fields of the video stream, such as width, color_space and color_range, as ffprobe prints them. */
    String streamFields(Path folder, String fields) throws IOException, InterruptedException {
        String program = Loader.load(org.bytedeco.ffmpeg.ffprobe.class);
        return run(
                        folder,
                        List.of(
                                program,
                                "-v",
                                "error",
                                "-show_entries",
                                "stream=" + fields,
                                "-of",
                                "csv=p=0",
                                save(folder).toString()))
                .strip();
    }

    private Path save(Path folder) throws IOException {
        byte[] bytes = new byte[file.readableBytes()];
        file.getBytes(0, bytes);
        return Files.write(folder.resolve("recording.flv"), bytes);
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        String complaints = Files.readString(errors);
        if (process.exitValue() != 0 || !complaints.isBlank()) {
            throw new AssertionError(command.getFirst() + ": " + complaints);
        }
        return Files.readString(output);
    }
}

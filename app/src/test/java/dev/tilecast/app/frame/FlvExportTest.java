package dev.tilecast.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastTap;
import dev.tilecast.broadcast.EncodedFrame;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.rtmp.Subscription;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded of real encoders, as real programs read it. */
@Timeout(60)
class FlvExportTest {
    private static final int FRAMES = 20;

    @TempDir
    private Path folder;

    private final LiveDemo demo = new LiveDemo();

    @AfterEach
    void close() throws Exception {
        demo.close();
    }

    private static String run(Class<?> program, List<String> arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Loader.load(program));
        builder.command().addAll(arguments);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), output);
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static FrameContents contents(RecordedFrame frame) {
        return FrameContents.of(frame.payload(), frame.description().configuration());
    }

    private static boolean hasPart(RecordedFrame frame, Predicate<FramePart> wanted) {
        return contents(frame).parts().stream().anyMatch(wanted);
    }

    /** Records that many frames from a key frame on. */
    private List<RecordedFrame> record(Broadcast broadcast) throws Exception {
        FrameRecording recording = new FrameRecording();
        CountDownLatch left = new CountDownLatch(FRAMES);
        BroadcastTap counter = new BroadcastTap() {
            private boolean begun;

            @Override
            public void encoded(EncodedFrame encoded) {
                begun |= encoded.frame().isKeyFrame();
                if (begun) {
                    left.countDown();
                }
            }

            @Override
            public void passed(long number, LatencyStage stage, long nanos) {}
        };
        try (Subscription _ = new BroadcastFeed(broadcast).record(recording).orElseThrow();
                Broadcast.Tapping _ = broadcast.tap(counter)) {
            broadcast.requestKeyFrame();
            assertTrue(left.await(20, TimeUnit.SECONDS));
        }
        return recording.snapshot();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "screen", "screen2", "sorenson", "hevc", "av1"})
    void ffmpegDecodesAllFramesWithoutAComplaint(String codec) throws Exception {
        demo.play("testcard?codec=" + codec);
        Broadcast broadcast = demo.wiring().broadcasts().of(demo.options("testcard")).stream()
                .filter(each -> each.snapshot().players() > 0)
                .findFirst()
                .orElseThrow();
        List<RecordedFrame> frames = record(broadcast);
        List<RecordedFrame> range = FlvExport.range(
                frames, frames.getFirst().sequence(), frames.getLast().sequence());
        assertTrue(range.size() >= FRAMES);
        range.forEach(frame -> assertEquals("", contents(frame).problem()));
        switch (codec) {
            case "h264" ->
                assertTrue(hasPart(range.getFirst(), part -> part.name().equals("IDR slice")));
            // Both are pictures that decoding can begin at.
            case "hevc" ->
                assertTrue(hasPart(range.getFirst(), part -> part.name().matches("(IDR|CRA) slice.*")));
            case "av1" ->
                assertTrue(hasPart(range.getFirst(), part -> part.note().startsWith("key")));
            default -> assertFalse(contents(range.getFirst()).parts().isEmpty());
        }
        Path file = folder.resolve("frames.flv");
        try (OutputStream out = Files.newOutputStream(file)) {
            FlvExport.write(range, out);
        }
        // In the file's own time base: in thirtieths of a second times may fall together.
        assertEquals(
                "",
                run(
                        org.bytedeco.ffmpeg.ffmpeg.class,
                        List.of(
                                "-nostdin",
                                "-v",
                                "warning",
                                "-xerror",
                                "-i",
                                file.toString(),
                                "-fps_mode",
                                "passthrough",
                                "-enc_time_base",
                                "demux",
                                "-f",
                                "null",
                                "-")));
        String probed = run(
                org.bytedeco.ffmpeg.ffprobe.class,
                List.of(
                        "-v",
                        "warning",
                        "-count_frames",
                        "-show_entries",
                        "stream=width,height,nb_read_frames",
                        "-of",
                        "csv=p=0",
                        file.toString()));
        assertEquals("640,360," + range.size(), probed.strip());
        RecordedFrame last = range.getLast();
        try (PictureDecoding decoding =
                new PictureDecoding(demo.wiring().server().codecs())) {
            DecodedPicture picture =
                    decoding.decode(frames, last.sequence(), () -> false).orElseThrow();
            assertEquals(640, picture.width());
            assertTrue(
                    decoding.decode(frames, range.getFirst().sequence(), () -> true)
                            .isEmpty(),
                    "cancelled");
        }
    }
}

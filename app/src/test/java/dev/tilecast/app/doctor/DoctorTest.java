package dev.tilecast.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.video.VideoCodecs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private boolean examine(Doctor doctor) {
        return doctor.examine(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyMissingThingHasItsRemedyBelow() {
        Check check = () -> List.of(
                new Finding.Fine("Java", "25"), new Finding.Missing("display", "DISPLAY is not set", "start X"));
        assertTrue(examine(new Doctor(List.of(check))));
        assertEquals("""
                fine     Java: 25
                missing  display: DISPLAY is not set
                         remedy: start X

                The server can run here.
                """, text());
    }

    @Test
    void whatIsBrokenMeansThatTheServerCannotRun() {
        assertFalse(examine(new Doctor(List.of(() -> List.of(new Finding.Broken("Java", "too old", "newer"))))));
        assertTrue(text().contains("broken   Java: too old\n         remedy: newer\n"), this::text);
    }

    @Test
    void onThisMachineTheServerCanRun() {
        assertTrue(examine(Doctor.ofThisMachine("127.0.0.1:0")));
        for (String subject : List.of(
                "Java:",
                "transport io_uring:",
                "transport epoll:",
                "transport nio:",
                "fine     codec screen video: encoded by ",
                "fine     codec h264: encoded by ",
                "fine     codec sorenson: encoded by ",
                "codec h264_nvenc: ",
                "fine     codec av1: for players that announce av01, encoded by ",
                "CUDA",
                "fine     codec screen video 2:",
                "fine     address 127.0.0.1:0:",
                "display:",
                "JavaFX:")) {
            assertTrue(text().contains(subject), () -> subject + " is not in\n" + text());
        }
    }

    @Test
    void anAddressInUseIsBrokenAndNamesAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            Finding.Broken broken = assertInstanceOf(
                    Finding.Broken.class, new PortCheck(address).findings().getFirst());
            assertEquals("address " + address, broken.subject());
            assertTrue(broken.remedy().contains("--listen 127.0.0.1:0"), broken::remedy);
        }
    }

    @Test
    void codecsWithoutAPluginAreMissingAndTheServerCannotDoWithoutAny() {
        List<Finding> findings = new CodecCheck(new VideoCodecs(List.of())).findings();
        assertEquals(DemoCodec.values().length + 1, findings.size());
        assertInstanceOf(Finding.Missing.class, findings.getFirst());
        assertInstanceOf(Finding.Broken.class, findings.getLast());
    }

    @Test
    void aMissingEncoderNamesWhatItTakes() {
        List<String> usable = List.of("screen video");
        assertEquals(
                "not needed; it takes an NVIDIA card with an encoder and NVIDIA's driver 570 or newer",
                CodecRemedy.of("h264_nvenc", "no NVIDIA driver (libcuda.so.1 not found)", usable));
        assertEquals(
                "build the program with the GPL natives, that is without -Dcodecs=lgpl; there are: screen video",
                CodecRemedy.of("libx264", "no encoder of that name", usable));
        assertEquals(
                "unpack the program again: its lib folder is not complete",
                CodecRemedy.of("h264", "FFmpeg's libraries cannot be loaded (x): put them there", usable));
        assertEquals(
                "set TILECAST_JAVA_OPTIONS=-Dorg.bytedeco.javacpp.cachedir=FOLDER, a folder that can be written, that has"
                        + " 100 MB free and whose files may be run",
                CodecRemedy.of(
                        "h264", "FFmpeg's libraries cannot be loaded (x): name one with -Dx.cachedir=FOLDER", usable));
    }

    @Test
    void withoutADriverCudaIsMissingAndNotNeeded() {
        Finding finding = new CudaCheck(new CudaDriver.Unusable(
                        "no NVIDIA driver (libcuda.so.1 not found)", Optional.of("install NVIDIA's driver")))
                .findings()
                .getFirst();
        assertEquals(
                new Finding.Missing(
                        "CUDA",
                        "no NVIDIA driver (libcuda.so.1 not found)",
                        "not needed, the processor does its work; else install NVIDIA's driver"),
                finding);
    }

    @Test
    void aToolkitThatDoesNotLoadNamesTheLibrariesThatItLacks() {
        Throwable wrapped = new RuntimeException(new UnsatisfiedLinkError("no glassgtk3 in java.library.path"));
        Check lacking = () -> List.of(
                new Finding.Fine("JavaFX", "as modules"),
                new Finding.Missing("JavaFX's libraries", "not found: libXtst.so.6", "apt-get install libxtst6"));
        assertEquals(
                Optional.of("JavaFX's libraries not found: libXtst.so.6; apt-get install libxtst6"),
                ToolkitFailure.why(wrapped, lacking));
        assertEquals(
                Optional.of("no display (see tilecast doctor)"),
                ToolkitFailure.why(new UnsupportedOperationException("no display"), List::of));
        assertEquals(Optional.empty(), ToolkitFailure.why(new IllegalStateException("a mistake"), lacking));
    }

    @Test
    void anOldJavaIsBroken() {
        assertInstanceOf(
                Finding.Broken.class,
                new JavaCheck(Runtime.Version.parse("21.0.2")).findings().getFirst());
    }

    @Test
    void playersAreLookedForOnThePath(@TempDir Path folder) throws IOException {
        assertInstanceOf(
                Finding.Missing.class,
                new PlayerCheck(List.of(folder)).findings().getFirst());
        Path ffplay = Files.createFile(folder.resolve("ffplay"));
        assertTrue(ffplay.toFile().setExecutable(true));
        assertEquals(
                List.of(new Finding.Fine("player ffplay", ffplay.toString())),
                new PlayerCheck(List.of(folder)).findings());
    }
}

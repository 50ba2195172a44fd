package dev.tilecast.app.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** VLC without a window, writing every picture that it shows into a folder. */
final class VlcRun {
    private VlcRun() {}

    static ExternalProgram.Result watch(String url, Path pictures, BooleanSupplier enough, Duration most)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // VLC refuses to run as root.
            pictures.toFile().setWritable(true, false);
            for (Path folder = pictures; folder.getNameCount() > 1; folder = folder.getParent()) {
                folder.toFile().setExecutable(true, false);
            }
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(
                ExternalProgram.require("cvlc").toString(),
                "--no-audio",
                "--aout=dummy",
                "--quiet",
                "--no-drop-late-frames",
                "--no-skip-frames",
                "--no-avcodec-hurry-up",
                "--no-avcodec-dr",
                "--vout=dummy",
                "--video-filter=scene",
                "--scene-ratio=1",
                "--scene-path=" + pictures,
                url));
        return ExternalProgram.runUntilWritten(
                pictures, enough, pictures.getParent(), most, Map.of("HOME", pictures.toString()), command);
    }
}

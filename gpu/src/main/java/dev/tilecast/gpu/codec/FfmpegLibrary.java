package dev.tilecast.gpu.codec;

import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's native libraries. Any thread. */
final class FfmpegLibrary {
    /** JavaCPP compares the whole process with the heap's limit; canvases and native threads lie outside of that. */
    private static final String PHYSICAL_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

    private FfmpegLibrary() {}

    /**
     * Loads the libraries, unless that was done; the first time unpacks them to JavaCPP's cache.
     *
     * @return why they cannot be loaded and what to do about it; empty where they are there
     */
    static Optional<String> load() {
        if (System.getProperty(PHYSICAL_LIMIT) == null) {
            System.setProperty(PHYSICAL_LIMIT, "0");
        }
        try {
            SvtLog.quiet();
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            FfmpegLog.install();
            return Optional.empty();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            return Optional.of(inWords(firstLine(e)));
        }
    }

    /** Where JavaCPP cannot unpack, or run what it unpacked, no other class path would change that. */
    static String inWords(String why) {
        boolean unpacking = why.contains("Could not create the cache")
                || why.contains("failed to map segment")
                || why.contains("Permission denied")
                || why.contains("No space left")
                // Of a library that is there only in part, since the folder was full.
                || why.contains("cannot open shared object file")
                || why.contains("file too short");
        String remedy = unpacking
                ? "they are unpacked to a folder that can be written, that has 100 MB free and whose files may be run;"
                        + " name one with -Dorg.bytedeco.javacpp.cachedir=FOLDER"
                : "put org.bytedeco:ffmpeg and org.bytedeco:javacpp for this platform (" + Loader.getPlatform()
                        + ") on the class path";
        return "FFmpeg's libraries cannot be loaded (" + why + "): " + remedy;
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

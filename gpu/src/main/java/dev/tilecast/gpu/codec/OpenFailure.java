package dev.tilecast.gpu.codec;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's failures in words for people. Its codes alone say nothing. */
final class OpenFailure {
    private static final int LONGEST_TEXT = 128;

    private OpenFailure() {}

    /**
     * Why a call failed.
     *
     * @param logged the last error in FFmpeg's log, or blank
     * @param status what the call returned
     */
    static String inWords(String logged, int status) {
        if (logged.contains("libcuda.so.1") || logged.contains("nvcuda.dll")) {
            return "no NVIDIA driver (" + libraryIn(logged) + " not found)";
        }
        if (logged.contains("Cannot load") && logged.contains("encode")) {
            return "the NVIDIA driver has no encoder (" + libraryIn(logged) + " not found)";
        }
        return logged.isBlank() ? text(status) : logged;
    }

    private static String libraryIn(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String text(int status) {
        byte[] text = new byte[LONGEST_TEXT];
        avutil.av_strerror(status, text, LONGEST_TEXT);
        int length = 0;
        while (length < LONGEST_TEXT && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}

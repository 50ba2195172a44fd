package dev.tilecast.gpu.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's failures in words for people. Its codes alone say nothing. */
final class OpenFailure {
    private static final int LONGEST_TEXT = 128;

    private OpenFailure() {}

    /**
     * Why a call failed.
     *
     * @param logged the errors in FFmpeg's log meanwhile
     * @param status what the call returned
     */
    static String inWords(List<String> logged, int status) {
        // Behind a library that is missing comes advice about the driver's version, which would mislead.
        for (String line : logged) {
            if (line.contains("Cannot load libcuda") || line.contains("Cannot load nvcuda")) {
                return "no NVIDIA driver (" + libraryIn(line) + " not found)";
            }
            if (line.contains("Cannot load libnvidia-encode") || line.contains("Cannot load nvEncodeAPI")) {
                return "the NVIDIA driver has no encoder (" + libraryIn(line) + " not found)";
            }
        }
        return logged.isEmpty() ? text(status) : logged.getLast();
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

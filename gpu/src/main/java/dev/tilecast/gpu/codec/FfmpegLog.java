package dev.tilecast.gpu.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** FFmpeg's log, of which a process has one: it goes to slf4j, and its errors to whoever listens in their thread. */
final class FfmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);
    private static final ScopedValue<Errors> LISTENER = ScopedValue.newInstance();

    /** FFmpeg calls into this object as long as the process lives, so it must never be collected. */
    private static final FfmpegLog INSTALLED = new FfmpegLog();

    /** What one call logs at level ERROR or worse. FFmpeg logs in the thread that calls it, and only there are lines kept. */
    static final class Errors {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        /** The lines so far, without the names of the parts that wrote them. */
        List<String> lines() {
            endLine();
            return List.copyOf(lines);
        }

        /** FFmpeg writes some lines in pieces; the last one ends with the line. */
        private void add(String piece) {
            line.append(line.isEmpty() ? withoutSource(piece) : piece);
            if (piece.endsWith("\n")) {
                endLine();
            }
        }

        private void endLine() {
            String whole = line.toString().strip();
            line.setLength(0);
            if (!whole.isEmpty()) {
                lines.add(whole);
            }
        }
    }

    private FfmpegLog() {}

    /** From now on FFmpeg writes to slf4j. Needs its libraries. */
    static void install() {
        avutil.av_log_set_level(LOG.isDebugEnabled() ? avutil.AV_LOG_INFO : avutil.AV_LOG_ERROR);
        avutil.setLogCallback(INSTALLED);
    }

    /** Calls FFmpeg; what it logs as an error in this thread meanwhile arrives in {@code errors}. */
    static <T> T listening(Errors errors, Supplier<T> call) {
        return ScopedValue.where(LISTENER, errors).call(call::get);
    }

    @Override
    public void call(int level, BytePointer message) {
        try {
            String piece = message.getString();
            if (!piece.isBlank()) {
                LOG.debug("{}", piece.strip());
            }
            if (level <= avutil.AV_LOG_ERROR && LISTENER.isBound()) {
                LISTENER.get().add(piece);
            }
        } catch (RuntimeException e) {
            // Nothing may be thrown through native frames, and a log has nowhere to report its own failure.
            LOG.debug("a line of FFmpeg's log is lost", e);
        }
    }

    /** Lines start with one or more parts such as "[h264_nvenc @ 0x7f…] ". */
    private static String withoutSource(String line) {
        String rest = line;
        while (rest.startsWith("[") && rest.contains("] ")) {
            rest = rest.substring(rest.indexOf("] ") + 2);
        }
        return rest;
    }
}

package dev.tilecast.gpu.codec;

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

    /** The last error of one call. */
    static final class Errors {
        private volatile String last = "";

        private void add(String line) {
            // NVENC ends its errors with what it wants, which helps only where a driver is there that is too old.
            boolean requirement = line.startsWith("The minimum required Nvidia driver") && !last.isEmpty();
            if (!requirement) {
                last = line;
            } else if (!last.startsWith("Cannot load")) {
                last = last + " (" + line + ")";
            }
        }

        /** The last line at level ERROR or worse without the name of the part that wrote it; blank where there was none. */
        String last() {
            return last;
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
            String line = message.getString().strip();
            if (line.isEmpty()) {
                return;
            }
            LOG.debug("{}", line);
            if (level <= avutil.AV_LOG_ERROR && LISTENER.isBound()) {
                LISTENER.get().add(withoutSource(line));
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

package dev.tilecast.gpu.codec;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SVT-AV1 writes twenty lines to the terminal at every start, past FFmpeg's log; only its environment variable ends that. */
final class SvtLog {
    private static final Logger LOG = LoggerFactory.getLogger(SvtLog.class);
    private static final String VARIABLE = "SVT_LOG";
    private static final String FATAL_ONLY = "0";

    private SvtLog() {}

    /** Sets the variable, unless the user has; must come before the first encoder. */
    @SuppressWarnings("restricted")
    static void quiet() {
        if (System.getenv(VARIABLE) != null) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return;
        }
        FunctionDescriptor signature = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            int _ = (int) linker.downcallHandle(setenv.get(), signature)
                    .invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom(FATAL_ONLY), 0);
        } catch (Throwable e) {
            // MethodHandle declares Throwable; all that is lost is the terminal's quiet.
            LOG.debug("SVT_LOG cannot be set", e);
        }
    }
}

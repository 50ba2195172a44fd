package dev.tilecast.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The CPU time of this process, from the clock that the C program of the fan-out benchmark asks for its own. Java's own count
 * goes by hundredths of a second, which in a window of seconds is the cost of a message more or less. Linux only.
 */
final class ProcessClock {
    private static final int PROCESS_CPU_TIME = 2;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final MethodHandle getTime;

    @SuppressWarnings("restricted")
    ProcessClock() {
        Linker linker = Linker.nativeLinker();
        getTime = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("clock_gettime"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    }

    /** User and system time of all threads, those that have ended among them, in nanoseconds. */
    long nanos() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            int failed = (int) getTime.invokeExact(PROCESS_CPU_TIME, time);
            if (failed != 0) {
                throw new IllegalStateException("the system has no clock of the process's CPU time");
            }
            return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * NANOS_PER_SECOND
                    + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

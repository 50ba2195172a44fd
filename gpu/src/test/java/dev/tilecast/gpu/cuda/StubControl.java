package dev.tilecast.gpu.cuda;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a test tells the stub driver, and asks it; in the JVM that runs with it. */
@SuppressWarnings("restricted")
public final class StubControl {
    private final Cleaner cleaner = Cleaner.create();
    private final SymbolLookup stub = SymbolLookup.libraryLookup("libcuda.so.1", Arena.global());

    /** No call fails any more, the driver is a usual one, and no call has been made. */
    public void reset() {
        call("stub_reset", FunctionDescriptor.ofVoid());
    }

    /** From the nth call on the function fails. */
    public void fail(String function, int code, int nth) {
        try (Arena arena = Arena.ofConfined()) {
            call(
                    "stub_fail",
                    FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT),
                    arena.allocateFrom(function),
                    code,
                    nth);
        }
    }

    public void driver(int version, int devices) {
        call("stub_driver", FunctionDescriptor.ofVoid(JAVA_INT, JAVA_INT), version, devices);
    }

    /** How much of it is retained, allocated, created or pushed. */
    public long live() {
        return (long) call("stub_live", FunctionDescriptor.of(JAVA_LONG));
    }

    /** The functions called since the reset, in order. */
    public List<String> calls() {
        MemorySegment text = (MemorySegment) call("stub_calls", FunctionDescriptor.of(ADDRESS));
        String names = text.reinterpret(Long.MAX_VALUE).getString(0);
        return Stream.of(names.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    /** Collects garbage until nothing is alive, for a while. */
    void awaitNothingAlive() throws InterruptedException {
        for (int attempt = 0; attempt < 100 && live() > 0; attempt++) {
            collectGarbage();
        }
    }

    /** What nobody refers to has been cleaned up, or is about to be. */
    void collectGarbage() throws InterruptedException {
        CountDownLatch collected = new CountDownLatch(1);
        cleaner.register(new Object(), collected::countDown);
        System.gc();
        collected.await(1, TimeUnit.SECONDS);
    }

    private Object call(String name, FunctionDescriptor type, Object... arguments) {
        try {
            return Linker.nativeLinker()
                    .downcallHandle(stub.findOrThrow(name), type)
                    .invokeWithArguments(arguments);
        } catch (Throwable failed) {
            throw new AssertionError(name, failed);
        }
    }
}

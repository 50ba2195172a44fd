package dev.tilecast.app.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * A signal that this process gets. The class that tells of signals, {@code sun.misc.Signal}, belongs to no standard: it
 * is reached by name, since the compiler warns of it and a cut-down Java may lack it.
 */
final class ProcessSignal implements AutoCloseable {
    private final MethodHandle setHandler;
    private final Object previous;

    private ProcessSignal(MethodHandle setHandler, Object previous) {
        this.setHandler = setHandler;
        this.previous = previous;
    }

    /**
     * Until the result is closed, a signal runs the action on a thread of its own, in place of what it did before.
     *
     * @param name such as {@code TERM}
     * @return empty where this Java cannot catch the signal
     */
    static Optional<ProcessSignal> caught(String name, Runnable action) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle setHandler = lookup.findStatic(
                            signal, "handle", MethodType.methodType(handler, signal, handler))
                    .bindTo(signal.getConstructor(String.class).newInstance(name));
            MethodHandle run = lookup.findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(action);
            Object previous = setHandler.invoke(
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, signal)));
            return Optional.of(new ProcessSignal(setHandler, previous));
        } catch (Throwable e) {
            return uncaught(e);
        }
    }

    /** No such class, no such signal, or one that the virtual machine keeps to itself. */
    private static Optional<ProcessSignal> uncaught(Throwable reason) {
        if (reason instanceof Error error && !(reason instanceof LinkageError)) {
            throw error;
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            setHandler.invoke(previous);
        } catch (Throwable e) {
            throw new IllegalStateException("the signal's former handler cannot be put back", e);
        }
    }
}

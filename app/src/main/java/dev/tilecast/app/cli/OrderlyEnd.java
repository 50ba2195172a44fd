package dev.tilecast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, SIGTERM and the end of the terminal into a request to end. The program then ends by itself, in its own
 * order and with a status of its own; the virtual machine's answer to these signals runs all shutdown hooks at once,
 * JavaFX's among them, which takes the renderer from under an open window.
 */
final class OrderlyEnd implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    /** A run that trains the start cache ends after so many seconds: Windows has no signal for it. */
    private static final String LIFETIME = "tilecast.lifetimeSeconds";

    private final List<ProcessSignal> signals = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endInHook, "orderly-end");
    private final Runnable request;
    private volatile boolean requested;

    private OrderlyEnd(Runnable request) {
        this.request = request;
    }

    /**
     * Until the result is closed, a signal makes the request; the program closes the result when it has ended.
     *
     * @param request returns at once; any thread, perhaps several times
     */
    static OrderlyEnd on(Runnable request) {
        OrderlyEnd end = new OrderlyEnd(request);
        for (String name : SIGNALS) {
            ProcessSignal.caught(name, end::request).ifPresent(end.signals::add);
        }
        if (end.signals.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(end.hook);
        }
        Integer lifetime = Integer.getInteger(LIFETIME);
        if (lifetime != null) {
            CompletableFuture.delayedExecutor(lifetime, TimeUnit.SECONDS).execute(end::request);
        }
        return end;
    }

    private void request() {
        requested = true;
        request.run();
    }

    /** Where signals cannot be caught, the virtual machine has begun its end and waits for its hooks. */
    private void endInHook() {
        request();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        System.err.flush();
        // Only halt can still set the status.
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void close() {
        ended.countDown();
        if (requested) {
            // The process is about to end; another signal, such as Maven's after the terminal's, changes nothing.
            return;
        }
        signals.forEach(ProcessSignal::close);
        if (signals.isEmpty()) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun: the hook is running and will have its way.
        }
    }
}

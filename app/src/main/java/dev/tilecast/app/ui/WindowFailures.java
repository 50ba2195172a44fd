package dev.tilecast.app.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the JavaFX thread did not catch, so that it is seen in the window and not only in a terminal. */
final class WindowFailures implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFailures.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!isEnding()) {
            LOG.error("the console's window failed", failure);
        }
    }

    /** JavaFX stops its renderer when the virtual machine ends, while pulses go on and fail; nobody needs to know. */
    private static boolean isEnding() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

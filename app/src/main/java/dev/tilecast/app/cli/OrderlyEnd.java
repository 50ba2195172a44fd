package dev.tilecast.app.cli;

import dev.tilecast.rtmp.RtmpServer;

/**
 * Makes Ctrl-C and SIGTERM end the process in order and with status 0: the server shuts down first. Without it the
 * virtual machine would end with 143 or 130 and players would see a broken connection.
 */
final class OrderlyEnd implements AutoCloseable {
    private final Thread hook;

    private OrderlyEnd(Thread hook) {
        this.hook = hook;
    }

    /** Until the result is closed, a signal shuts the server down and ends the process. */
    static OrderlyEnd on(RtmpServer server) {
        Thread hook = new Thread(
                () -> {
                    int status = CommandLineProgram.FAILED;
                    try {
                        server.shutdown();
                        status = 0;
                    } finally {
                        System.out.flush();
                        System.err.flush();
                        // Once signals have begun the end, only halt can still set the status.
                        Runtime.getRuntime().halt(status);
                    }
                },
                "orderly-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return new OrderlyEnd(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun: the hook is running and will have its way.
        }
    }
}

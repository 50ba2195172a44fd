package dev.tilecast.app.demo;

/** Thrown by a handler that is set to fail, so that it is seen what becomes of a failure. */
public final class DeliberateFailure extends RuntimeException {
    DeliberateFailure(String handler, int percent) {
        super("the demo's " + handler + " handler is set to fail "
                + (percent == 100 ? "each time" : "in " + percent + " % of its calls"));
    }
}

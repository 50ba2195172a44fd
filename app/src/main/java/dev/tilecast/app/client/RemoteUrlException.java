package dev.tilecast.app.client;

/** A text that is no URL of a stream; tells which part, why, and what to write instead. */
public final class RemoteUrlException extends IllegalArgumentException {
    private final transient Problem problem;

    RemoteUrlException(String what, String why, String remedy) {
        super(what + ": " + why + "; " + remedy);
        problem = new Problem(what, why, remedy);
    }

    public Problem problem() {
        return problem;
    }
}

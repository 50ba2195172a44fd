package dev.tilecast.app.client;

/** A step on the way to a stream failed. */
public final class StepException extends Exception {
    private final transient Problem problem;

    StepException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    StepException(Problem problem, Throwable cause) {
        super(problem.line(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

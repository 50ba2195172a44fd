package dev.tilecast.app.doctor;

/** What a check found out about one thing. */
public sealed interface Finding {

    /** The thing. */
    String subject();

    /** It works. */
    record Fine(String subject, String detail) implements Finding {}

    /** It does not work, and the server does without. */
    record Missing(String subject, String why, String remedy) implements Finding {}

    /** It works, but not everywhere or not well. */
    record Doubtful(String subject, String why, String remedy) implements Finding {}

    /** It does not work, and nothing goes on without it. */
    record Broken(String subject, String why, String remedy) implements Finding {}
}

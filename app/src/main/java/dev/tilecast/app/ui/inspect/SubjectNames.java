package dev.tilecast.app.ui.inspect;

import java.util.List;

/** Says what a subject is, for people. JavaFX thread. */
@FunctionalInterface
public interface SubjectNames {

    /** The way to it, such as a source and then its player; the last one is the subject itself. */
    List<Crumb> path(Subject subject);

    /** The whole way as one line. */
    default String line(Subject subject) {
        return String.join(" › ", path(subject).stream().map(Crumb::text).toList());
    }

    /** One step of the way. */
    record Crumb(String text, Subject subject) {}
}

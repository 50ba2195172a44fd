package dev.tilecast.app.doctor;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why no window could be opened where JavaFX did not start. */
public final class ToolkitFailure {
    private ToolkitFailure() {}

    /**
     * One line, with what to install where that is known.
     *
     * @param thrown by JavaFX, which wraps what it could not load
     * @return empty where it is not the machine's fault
     */
    public static Optional<String> why(Throwable thrown) {
        return why(thrown, new JavaFxCheck());
    }

    static Optional<String> why(Throwable thrown, Check libraries) {
        boolean ofTheMachine = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof UnsupportedOperationException || each instanceof LinkageError);
        if (!ofTheMachine) {
            return Optional.empty();
        }
        String missing = libraries.findings().stream()
                .filter(Finding.Missing.class::isInstance)
                .map(Finding.Missing.class::cast)
                .map(finding -> finding.subject() + " " + finding.why() + "; " + finding.remedy())
                .collect(Collectors.joining("; "));
        return Optional.of(missing.isEmpty() ? thrown.getMessage() + " (see tilecast doctor)" : missing);
    }
}

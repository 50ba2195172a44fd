package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import java.util.List;
import java.util.Optional;

/** Can the console open a window? */
final class DisplayCheck implements Check {
    private final Display display;

    DisplayCheck(Display display) {
        this.display = display;
    }

    @Override
    public List<Finding> findings() {
        Optional<String> whyNone = display.whyNone();
        return List.of(
                whyNone.isEmpty()
                        ? new Finding.Fine("display", display.description())
                        : new Finding.Missing("display", whyNone.get(), Sentences.of("doctor.start.it.from.a")));
    }
}

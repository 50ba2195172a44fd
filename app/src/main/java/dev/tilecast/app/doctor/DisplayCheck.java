package dev.tilecast.app.doctor;

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
                        : new Finding.Missing(
                                "display",
                                whyNone.get(),
                                "start it from a desktop, over ssh -X, or under xvfb-run; \"tilecast serve\" needs none"));
    }
}

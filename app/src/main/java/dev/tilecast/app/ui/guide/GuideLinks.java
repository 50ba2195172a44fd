package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where the links of one page lead. JavaFX thread. */
final class GuideLinks {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    private final GuidePlace page;
    private final Predicate<GuidePlace> isHere;
    private final Consumer<GuidePlace> go;
    private final Consumer<String> leave;

    /**
     * @param page with the links
     * @param isHere whether the guide has that page
     * @param go goes to a place of the guide
     * @param leave given the address of something outside
     */
    GuideLinks(GuidePlace page, Predicate<GuidePlace> isHere, Consumer<GuidePlace> go, Consumer<String> leave) {
        this.page = page;
        this.isHere = isHere;
        this.go = go;
        this.leave = leave;
    }

    /** Whether that is the address of something outside of the guide. */
    boolean isElsewhere(String destination) {
        return ELSEWHERE.matcher(destination).matches();
    }

    /** Goes where the link leads; empty where nothing here can. */
    Optional<Runnable> follow(String destination) {
        if (isElsewhere(destination)) {
            return Optional.of(() -> leave.accept(destination));
        }
        GuidePlace place = page.to(destination);
        return isHere.test(place) ? Optional.of(() -> go.accept(place)) : Optional.empty();
    }
}

package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.SearchWords;
import java.util.ArrayList;
import java.util.List;

/** Words that are looked for in one page: marked all, and gone to one after the other. JavaFX thread. */
final class PageSearch {
    private static final String FOUND = "found";
    private static final String CHOSEN = "chosen";

    private final List<Prose> prose;
    private final PageView page;
    private final List<Found> found = new ArrayList<>();
    private int chosen = -1;

    private record Found(Prose prose, SearchWords.Range range) {
        private Prose.Ground ground(String kind) {
            return new Prose.Ground(kind, range.begin(), range.end());
        }
    }

    PageSearch(List<Prose> prose, PageView page) {
        this.prose = prose;
        this.page = page;
    }

    /** Marks all of those words; none where there are none to look for. */
    void find(SearchWords words) {
        found.clear();
        chosen = -1;
        for (Prose each : prose) {
            List<Found> here = words.in(each.text()).stream()
                    .map(range -> new Found(each, range))
                    .toList();
            found.addAll(here);
            each.mark(FOUND, here.stream().map(one -> one.ground(FOUND)).toList());
            each.mark(CHOSEN, List.of());
        }
    }

    int count() {
        return found.size();
    }

    /** The number of the one that was gone to last, from 1; 0 before. */
    int number() {
        return chosen + 1;
    }

    /** @param step 1 to the next one, -1 to the one before; the first time from what is in sight */
    void next(int step) {
        if (found.isEmpty()) {
            return;
        }
        if (chosen >= 0) {
            found.get(chosen).prose().mark(CHOSEN, List.of());
        }
        chosen = chosen < 0 ? firstInSight(step) : Math.floorMod(chosen + step, found.size());
        Found next = found.get(chosen);
        next.prose().mark(CHOSEN, List.of(next.ground(CHOSEN)));
        page.bringIntoSight(top(next));
    }

    private double top(Found one) {
        return page.topOf(one.prose(), one.range().begin());
    }

    private int firstInSight(int step) {
        for (int i = 0; i < found.size(); i++) {
            if (top(found.get(i)) >= page.scrolled()) {
                return step > 0 ? i : Math.floorMod(i - 1, found.size());
            }
        }
        return 0;
    }
}

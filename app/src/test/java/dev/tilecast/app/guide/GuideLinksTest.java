package dev.tilecast.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.app.ui.guide.GuideTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

/** No link leads nowhere: neither those of the guide's pages nor those of the console to it. */
class GuideLinksTest {
    private static final String FOLDER = "/guide/";

    private final Guide guide = new GuideReader(FOLDER).read();

    @Test
    void everyPageLinksToWhatIsThere() {
        assertFalse(guide.pages().isEmpty());
        List<String> dead = new ArrayList<>();
        for (GuidePage page : guide.pages()) {
            page.document().accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    String to = link.getDestination();
                    if (!to.contains(":") && !isThere(page.place().to(to))) {
                        dead.add(page.file() + " -> " + to);
                    }
                    visitChildren(link);
                }

                @Override
                public void visit(Image image) {
                    if (GuideLinksTest.class.getResource(FOLDER + image.getDestination()) == null) {
                        dead.add(page.file() + " -> " + image.getDestination());
                    }
                }
            });
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void everyTopicOfTheConsoleIsThere() {
        assertEquals(
                List.of(),
                Stream.of(GuideTopic.values())
                        .map(GuideTopic::place)
                        .filter(place -> !isThere(place))
                        .toList());
    }

    private boolean isThere(GuidePlace place) {
        HeadingAnchors anchors = new HeadingAnchors();
        return guide.page(place.page()).stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(""), page.sections().stream().map(section -> anchors.next(section.title()))))
                .anyMatch(place.heading()::equals);
    }
}

package dev.tilecast.app.ui.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.guide.Guide;
import dev.tilecast.app.guide.GuideReader;
import dev.tilecast.app.guide.GuideSection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No link of the console leads nowhere. */
class GuideTopicTest {
    private final Guide guide = new GuideReader(GuideWindow.FOLDER).read();

    @ParameterizedTest
    @EnumSource
    void theGuideHasThatPageAndThatHeading(GuideTopic topic) {
        assertTrue(
                guide.sections().stream().map(GuideSection::place).anyMatch(topic.place()::equals),
                () -> topic.place().address() + " is none of "
                        + guide.sections().stream()
                                .map(section -> section.place().address())
                                .toList());
    }
}

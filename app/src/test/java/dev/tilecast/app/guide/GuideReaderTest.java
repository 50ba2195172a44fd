package dev.tilecast.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideReaderTest {
    private final Guide guide = new GuideReader("/sample-guide/").read();

    private static List<String> addresses(List<GuideSection> sections) {
        return sections.stream().map(section -> section.place().address()).toList();
    }

    @Test
    void pagesStandInTheOrderOfTheIndexWithoutThoseThatAreMissing() {
        assertEquals(
                List.of("Concepts", "Low latency", "Odd things"),
                guide.pages().stream().map(GuidePage::title).toList());
    }

    @Test
    void headingsAreFoundByTheirNamesAndEqualOnesAreNumbered() {
        assertEquals(
                List.of("odd.md", "odd.md#same-name", "odd.md#same-name-1"),
                addresses(guide.page("odd.md").orElseThrow().sections()));
    }

    @Test
    void aLineOfCodeIsNoHeading() {
        assertTrue(
                guide.sections().stream().noneMatch(section -> section.title().contains("as near")));
    }

    @Test
    void aSectionIsFoundByAllOfTheWordsInItsTextItsTablesAndItsCode() {
        assertEquals(List.of("latency.md", "latency.md#ffplay"), addresses(guide.find("LOW_delay 100000")));
        assertEquals(List.of("latency.md#obs"), addresses(guide.find("untick url")));
        assertEquals(List.of(), guide.find("untick tile"));
    }

    @Test
    void whatIsFoundInATextDoesNotOverlap() {
        assertEquals(
                List.of(new SearchWords.Range(0, 2), new SearchWords.Range(2, 4), new SearchWords.Range(6, 7)),
                new SearchWords("aa b").in("AAaa, b"));
        assertEquals(List.of(), new SearchWords(" ").in("a b"));
    }

    @Test
    void aLinkLeadsFromItsPage() {
        GuidePlace here = GuidePlace.of("codecs.md#nvenc");
        assertEquals(new GuidePlace("codecs.md", "hevc"), here.to("#hevc"));
        assertEquals(new GuidePlace("latency.md", ""), here.to("./latency.md"));
        assertEquals("latency.md#obs", here.to("latency.md#obs").address());
    }

    @Test
    void anchorsAreThoseOfGitHub() {
        HeadingAnchors anchors = new HeadingAnchors();
        assertEquals("codecs--gpus-what-runs-where", anchors.next("Codecs & GPUs: what runs where?"));
        assertEquals("--listen-hostport", anchors.next("`--listen` HOST:PORT".replace("`", "")));
        assertEquals("größe_2", anchors.next("Größe_2"));
    }

    @Test
    void aProgramWithoutAGuideHasNoPages() {
        assertEquals(List.of(), new GuideReader("/no-such-guide/").read().pages());
    }
}

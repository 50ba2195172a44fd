package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.Guide;
import dev.tilecast.app.guide.GuidePage;
import dev.tilecast.app.guide.GuidePlace;
import dev.tilecast.app.guide.GuideSection;
import dev.tilecast.app.guide.SearchWords;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;

/** What stands beside the pages: all headings, or those whose sections have the words that are looked for. */
final class Excerpts {
    private static final int DEEPEST = 2;
    private static final int BEFORE = 24;
    private static final int LENGTH = 90;

    private Excerpts() {}

    static List<ContentsLine> lines(Texts texts, Guide guide, String words) {
        return new SearchWords(words).isEmpty()
                ? guide.sections().stream()
                        .filter(section -> section.level() <= DEEPEST)
                        .map(section -> new ContentsLine(section.place(), section.level(), section.title(), ""))
                        .toList()
                : guide.find(words).stream()
                        .map(section -> new ContentsLine(
                                section.place(), 1, title(texts, guide, section), excerpt(texts, section, words)))
                        .toList();
    }

    /** With the page in front of it, except for the page's own heading. */
    static String title(Texts texts, Guide guide, GuideSection section) {
        GuidePlace place = section.place();
        return guide.page(place.page())
                .filter(page -> !place.heading().isEmpty())
                .map(GuidePage::title)
                .map(page -> texts.of("guide.section", page, section.title()))
                .orElse(section.title());
    }

    private static String excerpt(Texts texts, GuideSection section, String words) {
        String text = section.text();
        int at = new SearchWords(words)
                .in(text).stream().findFirst().map(SearchWords.Range::begin).orElse(0);
        int begin = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1;
        int end = Math.min(text.length(), begin + LENGTH);
        String part = text.substring(begin, end);
        return texts.of(
                "guide.excerpt." + (begin > 0 ? "inside" : "first") + "." + (end < text.length() ? "inside" : "last"),
                part);
    }
}

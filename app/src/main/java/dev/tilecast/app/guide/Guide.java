package dev.tilecast.app.guide;

import java.util.List;
import java.util.Optional;

/**
 * All pages.
 *
 * @param pages in the order of the table of contents; empty where the program was built without a guide
 */
public record Guide(List<GuidePage> pages) {
    public Guide {
        pages = List.copyOf(pages);
    }

    public Optional<GuidePage> page(String file) {
        return pages.stream().filter(page -> page.file().equals(file)).findFirst();
    }

    /** All headings, page by page. */
    public List<GuideSection> sections() {
        return pages.stream().flatMap(page -> page.sections().stream()).toList();
    }

    /** The sections that have all those words, in any letters' case, where they stand in the guide. */
    public List<GuideSection> find(String words) {
        SearchWords wanted = new SearchWords(words);
        return sections().stream()
                .filter(section -> wanted.allIn(section.title() + " " + section.text()))
                .toList();
    }
}

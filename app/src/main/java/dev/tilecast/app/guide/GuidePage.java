package dev.tilecast.app.guide;

import java.util.List;
import org.commonmark.node.Node;

/**
 * One page of the guide.
 *
 * @param file its name in the guide's folder
 * @param title its first heading
 * @param document what it is made of; nobody changes it
 * @param sections in their order, the first one begins with the title
 */
public record GuidePage(String file, String title, Node document, List<GuideSection> sections) {
    public GuidePage {
        sections = List.copyOf(sections);
    }

    public GuidePlace place() {
        return new GuidePlace(file, "");
    }
}

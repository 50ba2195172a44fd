package dev.tilecast.app.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pages of a folder, whose {@code index.md} is a list of links to them. One thread. */
public final class GuideReader {
    private static final Logger LOG = LoggerFactory.getLogger(GuideReader.class);
    private static final String INDEX = "index.md";

    private final String folder;
    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** @param folder on the class path, such as {@code /guide/} */
    public GuideReader(String folder) {
        this.folder = folder;
    }

    /** A page that is linked to and not there is left out, and told in the log. */
    public Guide read() {
        List<GuidePage> pages = new ArrayList<>();
        for (String file : files()) {
            text(file)
                    .map(text -> page(file, text))
                    .ifPresentOrElse(pages::add, () -> LOG.warn("the guide has no page {}", file));
        }
        return new Guide(pages);
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        text(INDEX)
                .map(parser::parse)
                .ifPresentOrElse(
                        index -> index.accept(new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                GuidePlace place = GuidePlace.of(link.getDestination());
                                if (place.page().endsWith(".md") && !files.contains(place.page())) {
                                    files.add(place.page());
                                }
                            }
                        }),
                        () -> LOG.warn("the program was built without its guide"));
        return files;
    }

    private Optional<String> text(String file) {
        URL url = GuideReader.class.getResource(folder + file);
        if (url == null) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GuidePage page(String file, String text) {
        Node document = parser.parse(text);
        List<GuideSection> sections = sections(file, document);
        return new GuidePage(
                file, sections.isEmpty() ? file : sections.getFirst().title(), document, sections);
    }

    private static List<GuideSection> sections(String file, Node document) {
        List<GuideSection> sections = new ArrayList<>();
        HeadingAnchors anchors = new HeadingAnchors();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String title = PlainText.of(heading);
                String anchor = anchors.next(title);
                GuidePlace place = new GuidePlace(file, sections.isEmpty() ? "" : anchor);
                sections.add(new GuideSection(place, heading.getLevel(), title, textBelow(heading)));
            }
        }
        return sections;
    }

    private static String textBelow(Heading heading) {
        StringBuilder text = new StringBuilder();
        for (Node node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            text.append(PlainText.of(node)).append(' ');
        }
        return text.toString().strip();
    }
}

package dev.tilecast.app.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndAHeadingThatAreThere(Page page) {
        for (String link : page.links()) {
            if (link.startsWith("https://")) {
                continue;
            }
            int anchor = link.indexOf('#');
            Path file = page.file()
                    .resolveSibling(anchor < 0 ? link : link.substring(0, anchor))
                    .normalize();
            Path target = anchor == 0 ? page.file() : file;
            assertTrue(Files.exists(target), () -> page + " links to " + link);
            if (anchor >= 0) {
                assertTrue(
                        Page.read(target).anchors().contains(link.substring(anchor + 1)),
                        () -> page + " links to " + link + "; there are "
                                + Page.read(target).anchors());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneTitleAndNoTwoHeadingsOfOneName(Page page) {
        assertTrue(page.text().startsWith("# "), page::name);
        assertEquals(page.headings().size(), new HashSet<>(page.anchors()).size(), () -> page + ": " + page.anchors());
        assertFalse(page.text().contains("<br"), () -> page + " has HTML");
    }

    @Test
    void theIndexListsEveryPageOnce() {
        List<String> listed = Page.named("index").links();
        List<String> pages = Page.ofGuide().stream()
                .map(Page::name)
                .filter(name -> !name.equals("index.md"))
                .toList();
        assertEquals(pages, listed.stream().sorted().toList());
    }

    @Test
    void thePictureIsAsLargeAsItsSourceSays() throws IOException {
        Path folder = Page.root().resolve("assets/guide");
        var picture = ImageIO.read(folder.resolve("data-way.png").toFile());
        assertTrue(Files.readString(folder.resolve("data-way.svg"))
                .contains("width=\"" + picture.getWidth() + "\" height=\"" + picture.getHeight() + "\""));
    }
}

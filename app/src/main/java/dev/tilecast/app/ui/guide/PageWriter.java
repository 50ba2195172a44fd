package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.HeadingAnchors;
import dev.tilecast.app.guide.PlainText;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Turns a page's blocks into nodes, one below the other. JavaFX thread. */
final class PageWriter extends AbstractVisitor {
    private static final String PARAGRAPH = "\n\n";
    private static final String LINE = "\n";
    private static final double TIGHT = 4;
    private static final double LOOSE = 10;

    private final Texts texts;
    private final GuideLinks links;
    private final GuidePictures pictures;
    private final HeadingAnchors anchors = new HeadingAnchors();
    private final Deque<VBox> open = new ArrayDeque<>();
    private final List<Prose> proses = new ArrayList<>();
    private final Map<String, Node> headings = new LinkedHashMap<>();
    /** What copied text has before the next text. */
    private String parting = "";

    private PageWriter(Texts texts, GuideLinks links, GuidePictures pictures) {
        this.texts = texts;
        this.links = links;
        this.pictures = pictures;
    }

    static PageContent write(org.commonmark.node.Node document, Texts texts, GuideLinks links, GuidePictures pictures) {
        PageWriter writer = new PageWriter(texts, links, pictures);
        VBox root = new VBox(LOOSE);
        root.getStyleClass().add("guide-page");
        writer.open.push(root);
        writer.visitChildren(document);
        return new PageContent(root, writer.proses, writer.headings);
    }

    private void add(Node node) {
        open.peek().getChildren().add(node);
    }

    private Prose prose(org.commonmark.node.Node node, String style) {
        return keep(ProseWriter.write(node, style, parting, links));
    }

    private Prose keep(Prose prose) {
        proses.add(prose);
        parting = PARAGRAPH;
        return prose;
    }

    /** What is inside of that block, in a column of its own. */
    private VBox inside(org.commonmark.node.Node block, double gap) {
        VBox column = new VBox(gap);
        column.setMinWidth(0);
        open.push(column);
        visitChildren(block);
        return open.pop();
    }

    @Override
    public void visit(Heading heading) {
        Prose prose = prose(heading, "guide-heading-" + Math.min(heading.getLevel(), 4));
        VBox room = new VBox(prose);
        room.getStyleClass().addAll("guide-heading", "guide-heading-room-" + Math.min(heading.getLevel(), 4));
        headings.put(anchors.next(PlainText.of(heading)), room);
        add(room);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            add(pictures.picture(image.getDestination(), PlainText.of(image)));
        } else {
            add(prose(paragraph, "guide-words"));
        }
    }

    @Override
    public void visit(BulletList list) {
        addItems(list, list.isTight(), -1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        addItems(list, list.isTight(), first == null ? 1 : first);
    }

    /** @param first number; negative for points */
    private void addItems(ListBlock list, boolean tight, int first) {
        VBox items = new VBox(tight ? TIGHT : LOOSE);
        items.getStyleClass().add("guide-list");
        int number = first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = first < 0 ? texts.of("guide.point") : texts.of("guide.number", number++);
            parting = LINE + mark + " ";
            Label marker = new Label(mark);
            marker.getStyleClass().add("guide-marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            VBox column = inside(item, tight ? TIGHT : LOOSE);
            HBox.setHgrow(column, Priority.ALWAYS);
            HBox line = new HBox(marker, column);
            line.setAlignment(Pos.TOP_LEFT);
            items.getChildren().add(line);
        }
        parting = PARAGRAPH;
        add(items);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox column = inside(quote, LOOSE);
        column.getStyleClass().add("guide-quote");
        add(column);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    private void addCode(String literal) {
        String code = literal.stripTrailing();
        add(new CodeBlock(texts, keep(plain(code)), code).root());
    }

    private Prose plain(String words) {
        Prose prose = new Prose(parting);
        Text text = new Text(words);
        text.getStyleClass().setAll("guide-text", "guide-code");
        prose.add(text);
        return prose;
    }

    @Override
    public void visit(ThematicBreak line) {
        add(new Separator());
    }

    /** There is no HTML here: it is shown as it is written, but for its comments. */
    @Override
    public void visit(HtmlBlock html) {
        if (!html.getLiteral().startsWith("<!--")) {
            add(keep(plain(html.getLiteral().strip())));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            add(TableWriter.write(table, (cell, style, begins) -> {
                parting = begins ? LINE : "\t";
                return prose(cell, style);
            }));
            parting = PARAGRAPH;
        } else {
            add(keep(plain(PlainText.of(block))));
        }
    }
}

package dev.tilecast.app.ui.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Turns what stands within a paragraph, a heading or a table's cell into text. JavaFX thread. */
final class ProseWriter extends AbstractVisitor {
    private final Prose prose;
    private final GuideLinks links;
    private final Deque<String> styles = new ArrayDeque<>();
    private final List<Prose.Ground> code = new ArrayList<>();

    private ProseWriter(Prose prose, GuideLinks links) {
        this.prose = prose;
        this.links = links;
    }

    /**
     * Writes the text of a node.
     *
     * @param style of all of it
     * @param parting what copied text has before it
     */
    static Prose write(Node node, String style, String parting, GuideLinks links) {
        Prose prose = new Prose(parting);
        ProseWriter writer = new ProseWriter(prose, links);
        writer.styles.push(style);
        writer.visitChildren(node);
        prose.mark("code", writer.code);
        return prose;
    }

    private void append(String words) {
        Text text = new Text(words);
        text.getStyleClass().setAll("guide-text");
        text.getStyleClass().addAll(styles);
        prose.add(text);
    }

    private void styled(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(Emphasis node) {
        styled("guide-emphasis", node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        styled("guide-strong", node);
    }

    @Override
    public void visit(Code node) {
        int begin = prose.text().length();
        styles.push("guide-code");
        append(node.getLiteral());
        styles.pop();
        code.add(new Prose.Ground("code", begin, prose.text().length()));
    }

    @Override
    public void visit(SoftLineBreak node) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        append("\n");
    }

    /** There is no HTML here: what it would show is shown as it is written, but for its comments. */
    @Override
    public void visit(HtmlInline node) {
        if (!node.getLiteral().startsWith("<!--")) {
            append(node.getLiteral());
        }
    }

    /** Within a line it is told by its words. */
    @Override
    public void visit(Image node) {
        styled("guide-emphasis", node);
    }

    @Override
    public void visit(Link node) {
        Optional<Runnable> follow = links.follow(node.getDestination());
        if (follow.isEmpty()) {
            visitChildren(node);
            return;
        }
        int before = prose.parts().size();
        int begin = prose.text().length();
        styled("guide-go", node);
        List<Text> parts = prose.parts().subList(before, prose.parts().size());
        if (!parts.isEmpty()) {
            join(parts, new Prose.Ground("focus", begin, prose.text().length()), node.getDestination(), follow.get());
        }
    }

    private void join(List<Text> parts, Prose.Ground all, String destination, Runnable follow) {
        for (Text part : parts) {
            if (links.isElsewhere(destination)) {
                Tooltip.install(part, new Tooltip(destination));
            }
            part.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    follow.run();
                }
            });
        }
        Text first = parts.getFirst();
        first.setFocusTraversable(true);
        first.setAccessibleRole(AccessibleRole.HYPERLINK);
        first.setAccessibleText(prose.text().substring(all.begin(), all.end()));
        first.focusVisibleProperty().subscribe(focused -> prose.mark("focus", focused ? List.of(all) : List.of()));
        first.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                follow.run();
                event.consume();
            }
        });
    }
}

package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.Guide;
import dev.tilecast.app.guide.GuidePage;
import dev.tilecast.app.guide.GuidePlace;
import dev.tilecast.app.guide.GuideSection;
import dev.tilecast.app.guide.SearchWords;
import dev.tilecast.app.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The pages of the guide, with the table of contents beside them, or in their place where the window is narrow. A page's
 * nodes are made when it is first shown, and kept. JavaFX thread.
 */
final class GuideView {
    /** Below that the table of contents stands in place of the page, in pixels before scaling. */
    private static final double LEAST_WITH_BOTH = 700;

    private static final double CONTENTS_WIDTH = 250;

    private final Texts texts;
    private final Guide guide;
    private final GuidePictures pictures;
    private final Consumer<GuidePlace> onPlace;
    private final GuideHistory history = new GuideHistory();
    private final Map<String, PageView> pages = new HashMap<>();
    private final GuideBar bar;
    private final ContentsView contents;
    private final AddressBar address;
    private final BorderPane middle = new BorderPane();
    private final BorderPane root = new BorderPane();
    private PageView shown;
    private GuidePlace place;
    private boolean narrow;
    private boolean arranging;

    /**
     * @param browse opens an address of the web
     * @param onPlace told what is read
     */
    GuideView(Texts texts, Guide guide, GuidePictures pictures, Consumer<String> browse, Consumer<GuidePlace> onPlace) {
        this.texts = texts;
        this.guide = guide;
        this.pictures = pictures;
        this.onPlace = onPlace;
        bar = new GuideBar(texts, this::back, this::forward);
        contents = new ContentsView(texts, this::open);
        address = new AddressBar(texts, browse, this::read);
        bar.contents().setSelected(true);
        bar.contents().selectedProperty().subscribe(this::arrange);
        bar.words().textProperty().subscribe((before, now) -> find());
        bar.words().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        root.setId("guide");
        root.getStyleClass().add("guide");
        // In the order in which Tab goes through them.
        root.setTop(bar.root());
        root.setCenter(middle);
        root.setBottom(address.root());
        root.setMinSize(0, 0);
        root.widthProperty().subscribe(this::fit);
        bar.showCount("");
        showContents();
        arrange();
    }

    Region root() {
        return root;
    }

    /** Goes to that place; to the first page where the guide has no such page. */
    void open(GuidePlace wanted) {
        if (guide.pages().isEmpty()) {
            Label none = new Label(texts.of("guide.missing"));
            none.setWrapText(true);
            none.getStyleClass().addAll("hint", "guide-no-picture");
            middle.setCenter(none);
            return;
        }
        GuidePlace there = guide.page(wanted.page()).isPresent()
                ? wanted
                : guide.pages().getFirst().place();
        if (shown != null) {
            history.leave(visit());
        }
        show(there).scrollTo(there.heading());
        settle(shown.place());
    }

    private GuideHistory.Visit visit() {
        return new GuideHistory.Visit(place, shown.scrolled());
    }

    void back() {
        if (history.hasBefore()) {
            revisit(history.back(visit()));
        }
    }

    void forward() {
        if (history.hasAfter()) {
            revisit(history.forward(visit()));
        }
    }

    private void revisit(GuideHistory.Visit visit) {
        show(visit.place()).returnTo(visit.scrolled());
        settle(visit.place());
    }

    private PageView show(GuidePlace there) {
        PageView page = pages.computeIfAbsent(there.page(), this::make);
        if (page != shown) {
            shown = page;
            page.find(words());
        }
        if (narrow) {
            bar.contents().setSelected(false);
        }
        arrange();
        address.hide();
        // From the window down, which may not have been laid out yet.
        Parent window = root.getScene() == null ? root : root.getScene().getRoot();
        window.applyCss();
        window.layout();
        return page;
    }

    private PageView make(String file) {
        GuidePage page = guide.page(file).orElseThrow();
        GuideLinks links =
                new GuideLinks(page.place(), to -> guide.page(to.page()).isPresent(), this::open, address::show);
        return new PageView(page.place(), PageWriter.write(page.document(), texts, links, pictures), this::scrolled);
    }

    /** A page that is not shown moves while it is laid out. */
    private void scrolled() {
        if (shown != null && shown.root().getScene() != null) {
            settle(shown.place());
        }
    }

    /** What is read now is told, and shown in the table of contents. */
    private void settle(GuidePlace read) {
        place = read;
        bar.showWays(history.hasBefore(), history.hasAfter());
        GuidePage page = guide.page(place.page()).orElseThrow();
        contents.choose(place, page.sections().stream().map(GuideSection::place).toList());
        showCount();
        onPlace.accept(place);
    }

    /** Puts the keyboard into the page. */
    void read() {
        if (shown != null) {
            shown.root().requestFocus();
        }
    }

    /** Puts the keyboard into the search. */
    void search() {
        bar.words().requestFocus();
        bar.words().selectAll();
    }

    private SearchWords words() {
        return new SearchWords(bar.words().getText());
    }

    private void find() {
        showContents();
        if (shown != null) {
            shown.find(words());
            settle(place);
        }
        if (!words().isEmpty()) {
            bar.contents().setSelected(true);
        } else if (narrow) {
            bar.contents().setSelected(false);
        }
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> nextFound(event.isShiftDown() ? -1 : 1);
            case DOWN -> {
                contents.root().requestFocus();
                contents.root()
                        .getSelectionModel()
                        .select(Math.max(0, contents.root().getSelectionModel().getSelectedIndex()));
            }
            case ESCAPE -> {
                if (bar.words().getText().isEmpty()) {
                    return;
                }
                bar.words().clear();
                read();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** @param step 1 to what is found next in the page, or in the first page that has it; -1 backward */
    private void nextFound(int step) {
        if (words().isEmpty() || contents.root().getItems().isEmpty()) {
            return;
        }
        if (shown.foundCount() == 0
                || guide.find(bar.words().getText()).stream()
                        .noneMatch(section -> section.place().page().equals(place.page()))) {
            open(contents.root().getItems().getFirst().place());
        } else if (narrow) {
            bar.contents().setSelected(false);
        }
        shown.nextFound(step);
        showCount();
    }

    private void showContents() {
        contents.show(Excerpts.lines(texts, guide, bar.words().getText()));
    }

    private void showCount() {
        bar.showCount(words().isEmpty() ? "" : texts.of("guide.count", shown.foundChosen(), shown.foundCount()));
    }

    private void fit(Number width) {
        boolean nowNarrow = width.doubleValue() > 0 && width.doubleValue() < LEAST_WITH_BOTH;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            bar.contents().setSelected(!narrow);
            arrange();
        }
    }

    private void arrange() {
        if (arranging) {
            return;
        }
        arranging = true;
        boolean listed = bar.contents().isSelected();
        Region list = contents.root();
        Region page = shown == null ? null : shown.root();
        middle.setLeft(null);
        middle.setCenter(null);
        if (narrow) {
            list.setPrefWidth(Region.USE_COMPUTED_SIZE);
            middle.setCenter(listed ? list : page);
        } else {
            list.setPrefWidth(CONTENTS_WIDTH);
            middle.setCenter(page);
            middle.setLeft(listed ? list : null);
        }
        arranging = false;
    }
}

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
    private final Texts texts;
    private final Guide guide;
    private final GuidePictures pictures;
    private final Consumer<GuidePlace> onPlace;
    private final GuideHistory history = new GuideHistory();
    private final Map<String, PageView> pages = new HashMap<>();
    private final GuideBar bar;
    private final ContentsView contents;
    private final AddressBar address;
    private final GuideMiddle middle;
    private final BorderPane root = new BorderPane();
    private PageView shown;
    private GuidePlace place;

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
        middle = new GuideMiddle(contents.root(), bar.contents().selectedProperty());
        bar.words().textProperty().subscribe((before, now) -> find());
        bar.words().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        root.setId("guide");
        root.getStyleClass().add("guide");
        // In the order in which Tab goes through them.
        root.setTop(bar.root());
        root.setCenter(middle.root());
        root.setBottom(address.root());
        root.setMinSize(0, 0);
        bar.showCount("");
        showContents();
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
            middle.show(none);
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
            page.search().find(words());
        }
        middle.show(page.root());
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
            shown.search().find(words());
            settle(place);
        }
        if (words().isEmpty()) {
            middle.giveWay();
        } else {
            bar.contents().setSelected(true);
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
        if (shown.search().count() == 0
                || guide.find(bar.words().getText()).stream()
                        .noneMatch(section -> section.place().page().equals(place.page()))) {
            open(contents.root().getItems().getFirst().place());
        }
        middle.giveWay();
        shown.search().next(step);
        showCount();
    }

    private void showContents() {
        contents.show(Excerpts.lines(texts, guide, bar.words().getText()));
    }

    private void showCount() {
        bar.showCount(
                words().isEmpty()
                        ? ""
                        : texts.of(
                                "guide.count",
                                shown.search().number(),
                                shown.search().count()));
    }
}

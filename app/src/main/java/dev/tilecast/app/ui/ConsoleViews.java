package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.play.ProgramSearch;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.canvases.PreviewPainter;
import dev.tilecast.app.ui.canvases.WallView;
import dev.tilecast.app.ui.connections.ConnectionOrders;
import dev.tilecast.app.ui.connections.ConnectionsView;
import dev.tilecast.app.ui.encoder.EncoderView;
import dev.tilecast.app.ui.guide.GuideWindow;
import dev.tilecast.app.ui.handlers.HandlersView;
import dev.tilecast.app.ui.header.HeaderView;
import dev.tilecast.app.ui.header.ServerControl;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.InspectorWindows;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.layout.Folds;
import dev.tilecast.app.ui.log.LogView;
import dev.tilecast.app.ui.palette.PaletteView;
import dev.tilecast.app.ui.play.PlayNow;
import dev.tilecast.app.ui.status.StatusView;
import dev.tilecast.app.ui.streams.StreamsView;
import dev.tilecast.app.ui.table.TableSearch;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.ThemeChoice;
import dev.tilecast.app.ui.theme.ThemeSwitch;
import dev.tilecast.app.ui.undo.UndoStack;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The views of the window, joined to the selection and to what can be undone. JavaFX thread. */
final class ConsoleViews {
    final Texts texts = new Texts();
    final Looks looks = new Looks(ThemeChoice.SYSTEM);
    final Selection selection = new Selection();
    final UndoStack undo = new UndoStack();
    final Attention attention;
    final ConsoleNames names;
    final PaletteView palette = new PaletteView(texts);
    final Button paletteButton = new Button(texts.of("palette.open"));
    final GuideWindow guide;
    final GuidePages pages;
    final PreviewPainter painter = new PreviewPainter();
    final HeaderView header;
    final WallView wall;
    final HandlersView handlers;
    final EncoderView encoder;
    final ConnectionsView connections;
    final StreamsView streams;
    final TableSearch connectionsSearch;
    final TableSearch streamsSearch;
    final Folds folds;
    final LogView log = new LogView(texts);
    final ConsolePanes panes;
    final InspectorWindows windows;
    final InspectorView inspector;
    final SelectionLinks links;
    final ConsolePlaces places;
    final ConsoleLayout layout;
    final StatusView status;
    final ConsoleTour tour;

    ConsoleViews(Wiring wiring, ServerControl control, Settings settings, LongSupplier nanoTime) {
        attention = new Attention(nanoTime);
        folds = new Folds(settings);
        names = new ConsoleNames(texts, wiring.scenes()::playedAs);
        guide = new GuideWindow(texts, looks, settings, GuideWindow.FOLDER);
        pages = new GuidePages(texts, guide);
        paletteButton.setId("palette-open");
        paletteButton.setMinWidth(Region.USE_PREF_SIZE);
        paletteButton.setTooltip(new Tooltip(texts.of("palette.open.tip")));
        HBox marks = new HBox(pages.button(), new ThemeSwitch(texts, looks).root());
        marks.setAlignment(Pos.CENTER_LEFT);
        header = new HeaderView(
                texts, control, wiring.listen(), address -> settings.put("address", address), paletteButton, marks);
        wall = new WallView(texts, painter, options -> selection.select(new Subject.Source(options)));
        handlers = new HandlersView(texts, wiring.switches());
        handlers.onTurn(this::turned);
        encoder = new EncoderView(
                texts, task -> Thread.ofVirtual().name("encoder-setting").start(task), Platform::runLater, undo::did);
        connections = new ConnectionsView(texts, new ConnectionOrders(wiring.server(), texts));
        connectionsSearch = new TableSearch(texts, "connections", connections.table(), connections.root());
        streams = new StreamsView(texts);
        streamsSearch = new TableSearch(texts, "streams", streams.table(), streams.root());
        Players players = new Players(ProgramSearch.onPath(), Path.of(System.getProperty("user.home")));
        panes = new ConsolePanes(texts, folds, wiring, players, undo::did);
        windows = new InspectorWindows(texts, names, panes, this::dress, looks::undress);
        inspector = new InspectorView(texts, selection, names, panes, windows::open);
        layout = new ConsoleLayout(
                texts,
                new ConsoleLayout.Parts(
                        header.root(),
                        folds.remember(handlers.root()),
                        folds.remember(encoder.root()),
                        wall.root(),
                        connectionsSearch.root(),
                        streamsSearch.root(),
                        log.root(),
                        inspector.root()));
        status = new StatusView(texts, layout.toggles());
        PlayNow playNow = new PlayNow(texts, players, status::say);
        header.offerPlay(playNow);
        connections.offerPlay(playNow);
        tour = new ConsoleTour(this, settings);
        places = new ConsolePlaces(
                texts,
                names,
                selection,
                wiring.switches(),
                () -> layout.shown("inspector").set(true));
        links = new SelectionLinks(
                selection, subject -> windows.open(subject, inspector.pane()), wiring.scenes()::playedAs);
        links.join(wall);
        links.join(handlers);
        links.join(connections);
        links.join(streams);
    }

    /** Makes a window's scene one of the console's. */
    void dress(Scene scene) {
        looks.dress(scene);
        attention.watch(scene);
    }

    private void turned(HandlerSwitch handler) {
        undo.did(ConsoleCommands.turned(texts, handler, handler.isOn()));
        tour.turned(handler.isOn());
    }
}

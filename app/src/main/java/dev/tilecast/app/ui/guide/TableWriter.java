package dev.tilecast.app.ui.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** Turns a table of a page into cells in columns. JavaFX thread. */
final class TableWriter {
    private TableWriter() {}

    /** Writes a cell's text. */
    @FunctionalInterface
    interface CellWriter {
        /** @param begins whether it is its row's first */
        Prose write(TableCell cell, String style, boolean begins);
    }

    static TableGrid write(TableBlock table, CellWriter writer) {
        TableGrid grid = new TableGrid();
        // A table has a head and a body, each with rows.
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                grid.addRow(cells(row, writer));
            }
        }
        return grid;
    }

    private static List<Prose> cells(Node row, CellWriter writer) {
        List<Prose> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(writer.write(cell, cell.isHeader() ? "guide-strong" : "guide-words", cells.isEmpty()));
            }
        }
        return cells;
    }
}

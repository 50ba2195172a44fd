package dev.tilecast.app.ui.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * Cells of text in rows and columns. A column is as wide as its longest text where there is room; else the columns
 * with long texts give way first, and no word is broken before all are as narrow as their longest word. JavaFX thread.
 */
final class TableGrid extends Region {
    private final List<List<StackPane>> rows = new ArrayList<>();
    private int columns;
    /** Reckoned once for all rounds of a layout; null when it may have changed. */
    private Measures measures;

    /** Widths of the columns for that room, and heights of the rows with them. */
    private record Measures(double room, double[] widths, double[] heights) {}

    TableGrid() {
        getStyleClass().add("guide-table");
        setMinWidth(0);
    }

    void addRow(List<Prose> cells) {
        List<StackPane> row = new ArrayList<>();
        for (Prose prose : cells) {
            StackPane cell = new StackPane(prose);
            cell.getStyleClass().addAll("guide-cell", rows.isEmpty() ? "guide-cell-head" : "guide-cell-body");
            row.add(cell);
        }
        rows.add(row);
        columns = Math.max(columns, row.size());
        getChildren().addAll(row);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Arrays.stream(wanted()).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Arrays.stream(measure(width < 0 ? prefWidth(-1) : width).heights())
                .sum();
    }

    private Measures measure(double room) {
        if (measures == null || measures.room() != room) {
            double[] widths = widths(room);
            double[] heights =
                    rows.stream().mapToDouble(row -> height(row, widths)).toArray();
            measures = new Measures(room, widths, heights);
        }
        return measures;
    }

    @Override
    public void requestLayout() {
        measures = null;
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static double height(List<StackPane> row, double[] widths) {
        double most = 0;
        for (int i = 0; i < row.size(); i++) {
            most = Math.max(most, row.get(i).prefHeight(widths[i]));
        }
        return Math.ceil(most);
    }

    private double[] wanted() {
        double[] wanted = new double[columns];
        for (List<StackPane> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                wanted[i] = Math.max(wanted[i], Math.ceil(row.get(i).prefWidth(-1)) + 1);
            }
        }
        return wanted;
    }

    /** As wide as each column's longest word. */
    private double[] least() {
        double[] least = new double[columns];
        for (List<StackPane> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                StackPane cell = row.get(i);
                double around = cell.snappedLeftInset() + cell.snappedRightInset();
                least[i] = Math.max(
                        least[i], longestWord((Prose) cell.getChildren().getFirst()) + around + 1);
            }
        }
        return least;
    }

    private static double longestWord(Prose prose) {
        double most = 0;
        for (Text part : prose.parts()) {
            for (String word : part.getText().split("\\s+")) {
                Text measured = new Text(word);
                measured.setFont(part.getFont());
                most = Math.max(most, Math.ceil(measured.getLayoutBounds().getWidth()));
            }
        }
        return most;
    }

    private double[] widths(double room) {
        double[] widths = wanted();
        double excess = Arrays.stream(widths).sum() - room;
        if (excess <= 0) {
            return widths;
        }
        double[] least = least();
        double slack = Arrays.stream(widths).sum() - Arrays.stream(least).sum();
        for (int i = 0; i < columns; i++) {
            widths[i] = slack > excess
                    ? widths[i] - excess * (widths[i] - least[i]) / slack
                    : least[i] * room / Arrays.stream(least).sum();
        }
        return widths;
    }

    @Override
    protected void layoutChildren() {
        Measures measured = measure(getWidth());
        double y = 0;
        for (int r = 0; r < rows.size(); r++) {
            List<StackPane> row = rows.get(r);
            double height = measured.heights()[r];
            double x = 0;
            for (int i = 0; i < row.size(); i++) {
                double end = snapPositionX(x + measured.widths()[i]);
                row.get(i).resizeRelocate(x, y, end - x, height);
                x = end;
            }
            y += height;
        }
    }
}

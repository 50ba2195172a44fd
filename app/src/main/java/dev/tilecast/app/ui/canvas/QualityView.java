package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PictureQuality;
import dev.tilecast.app.canvas.PictureQuality.Figures;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** PSNR and SSIM, by channel. JavaFX thread. */
final class QualityView {
    private static final List<String> COLUMNS = List.of("luma", "rgb", "red", "green", "blue");

    private final Texts texts;
    private final GridPane root = new GridPane(6, 2);
    private final List<Label> psnr = figures("psnr");
    private final List<Label> ssim = figures("ssim");
    private PictureQuality shown;

    QualityView(Texts texts) {
        this.texts = texts;
        root.getStyleClass().add("number-grid");
        for (int i = 0; i < COLUMNS.size(); i++) {
            root.add(title("canvas.quality." + COLUMNS.get(i)), i + 1, 0);
            root.add(psnr.get(i), i + 1, 1);
            root.add(ssim.get(i), i + 1, 2);
        }
        root.add(title("canvas.quality.psnr"), 0, 1);
        root.add(title("canvas.quality.ssim"), 0, 2);
        IntStream.rangeClosed(1, COLUMNS.size())
                .mapToObj(column -> root.getChildren().stream().filter(node -> GridPane.getColumnIndex(node) == column))
                .forEach(column -> column.forEach(node -> GridPane.setHalignment(node, HPos.RIGHT)));
    }

    private static List<Label> figures(String row) {
        return COLUMNS.stream()
                .map(column -> {
                    Label figure = new Label();
                    figure.setId("canvas-" + row + "-" + column);
                    figure.getStyleClass().add("canvas-figure");
                    return figure;
                })
                .toList();
    }

    private Label title(String key) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("number-title");
        title.setTooltip(new Tooltip(texts.of(key + ".tip")));
        return title;
    }

    Node root() {
        return root;
    }

    /** @param on whether there is a comparison, though no figures yet */
    void begin(boolean on) {
        root.setVisible(on);
        root.setManaged(on);
        shown = null;
        psnr.forEach(figure -> figure.setText(texts.of("canvas.quality.none")));
        ssim.forEach(figure -> figure.setText(texts.of("canvas.quality.none")));
    }

    void show(PictureQuality quality) {
        if (quality == shown) {
            return;
        }
        shown = quality;
        List<Figures> all = List.of(quality.luma(), quality.rgb(), quality.red(), quality.green(), quality.blue());
        for (int i = 0; i < all.size(); i++) {
            double decibels = all.get(i).psnr();
            psnr.get(i)
                    .setText(
                            Double.isInfinite(decibels)
                                    ? texts.of("canvas.quality.equal")
                                    : Numbers.decimal(decibels, 2));
            ssim.get(i).setText(Numbers.decimal(all.get(i).ssim(), 4));
        }
    }
}

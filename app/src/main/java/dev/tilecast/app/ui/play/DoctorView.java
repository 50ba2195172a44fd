package dev.tilecast.app.ui.play;

import dev.tilecast.app.doctor.Finding;
import dev.tilecast.app.doctor.UrlDoctor;
import dev.tilecast.app.ui.guide.GuideLink;
import dev.tilecast.app.ui.guide.GuideTopic;
import dev.tilecast.app.ui.text.Texts;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Examines the URL, and lists what was found step by step. JavaFX thread. */
final class DoctorView {
    private final Texts texts;
    private final Supplier<String> url;
    private final Label verdict = new Label();
    private final VBox findings = new VBox(5);
    private final Node guide;
    private final VBox root;
    private Thread examination;

    DoctorView(Texts texts, Supplier<String> url) {
        this.texts = texts;
        this.url = url;
        Button examine = new Button(texts.of("play.examine"));
        examine.setId("play-examine");
        examine.setMinWidth(Region.USE_PREF_SIZE);
        examine.setTooltip(new Tooltip(texts.of("play.examine.tip")));
        examine.setOnAction(event -> examine());
        verdict.setId("play-verdict");
        verdict.setWrapText(true);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        HBox top = new HBox(10, examine, verdict);
        top.setAlignment(Pos.CENTER_LEFT);
        findings.setId("play-findings");
        guide = new GuideLink(texts, "play.guide.troubleshooting", GuideTopic.TROUBLESHOOTING).root();
        guide.managedProperty().bind(guide.visibleProperty());
        guide.setVisible(false);
        root = new VBox(8, top, findings, guide);
    }

    Node root() {
        return root;
    }

    void examine() {
        stop();
        findings.getChildren().clear();
        guide.setVisible(false);
        verdict.setText(texts.of("play.examining"));
        String examined = url.get();
        examination = Thread.ofVirtual().name("url-doctor").unstarted(() -> {
            boolean plays = new UrlDoctor()
                    .examine(
                            examined,
                            finding -> later(Thread.currentThread(), () -> {
                                findings.getChildren().add(node(finding));
                                guide.setVisible(guide.isVisible() || !(finding instanceof Finding.Fine));
                            }));
            later(
                    Thread.currentThread(),
                    () -> verdict.setText(texts.of(plays ? "play.verdict.plays" : "play.verdict.not", examined)));
        });
        examination.start();
    }

    /** What an examination finds that was stopped is nobody's any more. */
    private void later(Thread of, Runnable show) {
        Platform.runLater(() -> {
            if (of == examination) {
                show.run();
            }
        });
    }

    void stop() {
        if (examination != null) {
            if (examination.isAlive()) {
                verdict.setText("");
            }
            examination.interrupt();
            examination = null;
        }
    }

    private Node node(Finding finding) {
        return switch (finding) {
            case Finding.Fine(String subject, String detail) -> node("fine", subject, detail, "");
            case Finding.Doubtful(String subject, String why, String remedy) -> node("doubtful", subject, why, remedy);
            case Finding.Missing(String subject, String why, String remedy) -> node("doubtful", subject, why, remedy);
            case Finding.Broken(String subject, String why, String remedy) -> node("broken", subject, why, remedy);
        };
    }

    private Node node(String kind, String subject, String text, String remedy) {
        Region mark = new Region();
        mark.getStyleClass().setAll("state-mark", "finding-" + kind);
        mark.setAccessibleText(texts.of("play.finding." + kind));
        Label line = new Label(texts.of("play.finding", subject, text));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setTooltip(new Tooltip(texts.of("play.finding." + kind)));
        VBox words = new VBox(2, line);
        if (!remedy.isEmpty()) {
            Label what = new Label(texts.of("play.finding.remedy", remedy));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().add("finding-remedy");
            words.getChildren().add(what);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, mark, words);
        HBox.setMargin(mark, new Insets(4, 0, 0, 0));
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinWidth(0);
        return row;
    }
}

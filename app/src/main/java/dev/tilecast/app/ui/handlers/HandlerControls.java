package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSettings;
import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.demo.OffAnswer;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a handler is to behave; every change holds from its next call on. JavaFX thread. */
final class HandlerControls {
    private final CheckBox on;
    private final Label offEffect = new Label();
    private final ComboBox<String> code = new ComboBox<>();
    private final TextField description = new TextField();
    private final VBox answer;
    private final NumberSetting delay;
    private final NumberSetting failures;
    private final Button setBack;
    private final Texts texts;
    private final VBox root;
    private HandlerSwitch handler;
    private boolean showing;

    HandlerControls(Texts texts) {
        this.texts = texts;
        on = new CheckBox(texts.of("handler.on"));
        on.setId("handler-on");
        on.setTooltip(new Tooltip(texts.of("handler.on.tip")));
        on.selectedProperty().subscribe(now -> changeUnlessShowing(() -> handler.setOn(now)));
        offEffect.setWrapText(true);
        offEffect.getStyleClass().add("hint");
        code.setId("handler-code");
        code.setMaxWidth(Double.MAX_VALUE);
        code.setTooltip(new Tooltip(texts.of("handler.code.tip")));
        code.setAccessibleText(texts.of("handler.code.tip"));
        code.valueProperty().subscribe(now -> changeUnlessShowing(this::setAnswer));
        description.setId("handler-description");
        description.setTooltip(new Tooltip(texts.of("handler.description.tip")));
        description.setAccessibleText(texts.of("handler.description.tip"));
        description.textProperty().subscribe(now -> changeUnlessShowing(this::setAnswer));
        Label answerTitle = new Label(texts.of("handler.answer"));
        answerTitle.setLabelFor(code);
        answer = new VBox(4, answerTitle, code, description);
        delay = new NumberSetting(
                texts,
                "delay",
                HandlerSettings.MOST_DELAY_MILLIS,
                10,
                millis -> handler.change(now -> now.withDelayMillis(millis)));
        failures = new NumberSetting(
                texts, "fail", 100, 1, percent -> handler.change(now -> now.withFailPercent(percent)));
        setBack = new Button(texts.of("handler.back"));
        setBack.setId("handler-back");
        setBack.setMinWidth(Region.USE_PREF_SIZE);
        setBack.setTooltip(new Tooltip(texts.of("handler.back.tip")));
        setBack.setOnAction(event -> {
            handler.setBack();
            control(handler);
        });
        root = new VBox(10, on, offEffect, answer, delay.root(), failures.root(), setBack);
    }

    Node root() {
        return root;
    }

    /** Another handler from now on. */
    void control(HandlerSwitch newHandler) {
        handler = newHandler;
        showing = true;
        List<String> codes = OffAnswer.codes(newHandler.name());
        code.getItems().setAll(codes);
        answer.setVisible(!codes.isEmpty());
        answer.setManaged(!codes.isEmpty());
        offEffect.setText(texts.of("handlers.off." + newHandler.name()));
        newHandler.settings().offAnswer().ifPresent(usual -> description.setText(usual.description()));
        showing = false;
        delay.set(newHandler.settings().delayMillis());
        failures.set(newHandler.settings().failPercent());
        show(newHandler.settings());
    }

    /** Not into a field in which a person writes. */
    void show(HandlerSettings settings) {
        showing = true;
        on.setSelected(settings.on());
        settings.offAnswer().ifPresent(chosen -> {
            code.setValue(chosen.code());
            if (!description.isFocused()) {
                description.setText(chosen.description());
            }
        });
        showing = false;
        delay.show(settings.delayMillis());
        failures.show(settings.failPercent());
        setBack.setDisable(settings.isUsual(handler.name()));
    }

    private void setAnswer() {
        if (code.getValue() != null) {
            OffAnswer chosen = new OffAnswer(code.getValue(), description.getText());
            handler.change(now -> now.withOffAnswer(chosen));
        }
    }

    private void changeUnlessShowing(Runnable change) {
        if (!showing && handler != null) {
            change.run();
        }
    }
}

package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks before several players lose their connection, which cannot be meant by a slip of the mouse. JavaFX thread. */
final class DisconnectQuestion {
    private DisconnectQuestion() {}

    /** @param deed what the button says */
    static boolean ask(Texts texts, Window owner, String deed) {
        ButtonType yes = new ButtonType(deed, ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(texts.of("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, texts.of("connections.disconnect.question"), yes, no);
        question.setHeaderText(deed + "?");
        question.initOwner(owner);
        return question.showAndWait().filter(answer -> answer == yes).isPresent();
    }
}

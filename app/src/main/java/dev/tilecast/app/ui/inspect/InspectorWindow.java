package dev.tilecast.app.ui.inspect;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * An inspector in a window of its own.
 *
 * @param root holds the inspector; what is added lies over it
 */
public record InspectorWindow(Stage stage, Scene scene, StackPane root, Selection selection, InspectorView view) {}

package dev.tilecast.app.ui.guide;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The guide's window, and what keys can do in it.
 *
 * @param root holds the guide; what is added lies over it
 * @param back to what was read before
 * @param forward again
 * @param search puts the keyboard into the search
 */
public record GuideStage(Stage stage, Scene scene, StackPane root, Runnable back, Runnable forward, Runnable search) {}

package dev.tilecast.app.ui.tour;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One thing that the tour shows.
 *
 * @param id the key of its texts
 * @param control what it is about, as it is now
 * @param reveal brings the control in sight, where it is folded or hidden
 */
public record TourStep(String id, Supplier<Node> control, Runnable reveal) {}

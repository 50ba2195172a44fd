package dev.tilecast.app.ui.guide;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What a page is shown by, made once.
 *
 * @param root all of it, one below the other
 * @param prose all its texts, in the order of reading
 * @param headings by the names that links have for them
 */
record PageContent(VBox root, List<Prose> prose, Map<String, Node> headings) {}

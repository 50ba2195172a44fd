package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.DecodedPicture;
import dev.tilecast.app.ui.text.Texts;
import java.nio.ByteBuffer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The decoded picture, as wide as there is room, or why there is none. JavaFX thread. */
final class PictureBox {
    private static final double MOST_WIDTH = 480;

    private final Texts texts;
    private final ImageView image = new ImageView();
    private final Label caption = new Label();
    private final VBox root = new VBox(4, image, caption);

    PictureBox(Texts texts) {
        this.texts = texts;
        image.setId("frames-picture");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        caption.setId("frames-picture-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("hint");
        root.setMinWidth(0);
        image.fitWidthProperty()
                .bind(root.widthProperty().map(width -> Math.clamp(width.doubleValue(), 1, MOST_WIDTH)));
    }

    Node root() {
        return root;
    }

    /** The last one stays until the new one is there, so that stepping through frames does not flicker. */
    void waiting() {
        caption.setText(texts.of("frames.picture.waiting"));
    }

    void show(DecodedPicture picture) {
        PixelBuffer<ByteBuffer> buffer = new PixelBuffer<>(
                picture.width(), picture.height(), picture.bgra(), PixelFormat.getByteBgraPreInstance());
        image.setImage(new WritableImage(buffer));
        caption.setText(texts.of("frames.picture.of", picture.width(), picture.height(), picture.decoder()));
    }

    void showNone(String why) {
        image.setImage(null);
        caption.setText(texts.of("frames.picture.none", why));
    }
}

package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.theme.Theme;
import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;

/**
 * The pictures of the pages. One beside which there is a twin whose name ends in {@code -dark} gives way to that in the
 * dark theme. JavaFX thread.
 */
final class GuidePictures {
    private final String folder;
    private final ObservableValue<Theme> theme;

    /** @param folder on the class path */
    GuidePictures(String folder, ObservableValue<Theme> theme) {
        this.folder = folder;
        this.theme = theme;
    }

    /** @param words stand in place of a picture that is not there */
    Node picture(String file, String words) {
        Optional<Image> light = image(file);
        if (light.isEmpty()) {
            Label missing = new Label(words);
            missing.setWrapText(true);
            missing.getStyleClass().addAll("hint", "guide-no-picture");
            return missing;
        }
        FittedPicture picture = new FittedPicture(words);
        picture.follow(theme.map(now -> now == Theme.DARK ? image(dark(file)).orElse(light.get()) : light.get()));
        return picture;
    }

    private static String dark(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot) + "-dark" + file.substring(dot);
    }

    private Optional<Image> image(String file) {
        return Stream.ofNullable(GuidePictures.class.getResource(folder + file))
                .map(URL::toExternalForm)
                .map(Image::new)
                .filter(image -> !image.isError())
                .findFirst();
    }
}

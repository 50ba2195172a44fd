package dev.tilecast.app.demo;

import java.util.List;
import java.util.Optional;

/** The scenes that can be played, and those renderings of them that somebody plays or looks at. Any thread. */
public interface SceneSources {

    /** One source for each scene with the default options, then the others that are in use, oldest first. */
    List<SceneSource> sources();

    /**
     * While looks rest, only what is played is rendered: whoever looks keeps the picture that is there. When they no longer
     * do, the next picture of each look is rendered at once.
     */
    default void restLooks(boolean resting) {}

    /**
     * What a stream of that name shows; where no more is known, the first source of the scene that it begins with.
     *
     * @param streamName with its query
     * @return empty where nothing is played by that name
     */
    default Optional<SceneOptions> playedAs(String streamName) {
        String scene = streamName.split("\\?", 2)[0];
        return sources().stream()
                .map(SceneSource::options)
                .filter(options -> options.scene().equals(scene))
                .findFirst();
    }
}

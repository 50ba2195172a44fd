package dev.tilecast.app.demo;

import java.util.List;

/** The scenes that can be played, and those renderings of them that somebody plays or looks at. Any thread. */
public interface SceneSources {

    /** One source for each scene with the default options, then the others that are in use, oldest first. */
    List<SceneSource> sources();
}

package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.DeviceScene;

/** Finds the device that renders a scene. Any thread. */
@FunctionalInterface
interface DeviceScenes {

    /** Whether a device renders the scene; may take a second. */
    Answer find(SceneOptions options);

    /** What was found. */
    sealed interface Answer {
        /** A device renders it. */
        record Found(DeviceScene scene) implements Answer {}

        /**
         * The processor does.
         *
         * @param whyNot empty for a scene that no device renders anywhere
         */
        record None(String whyNot) implements Answer {}
    }
}

package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.MandelbrotScene;
import dev.tilecast.app.demo.scene.OrbitScene;
import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.demo.scene.TestCard;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The scenes by name. Any thread. */
public final class SceneCatalogue {
    private static final String TESTCARD = "testcard";
    private static final String ORBIT = "orbit";
    static final String MANDELBROT = "mandelbrot";

    private final SharedCamera camera;
    private final Clock clock;

    /**
     * @param camera what every rendering of the orbit scene looks through
     * @param clock shown by the test card
     */
    public SceneCatalogue(SharedCamera camera, Clock clock) {
        this.camera = camera;
        this.clock = clock;
    }

    public List<String> names() {
        return List.of(TESTCARD, ORBIT, MANDELBROT);
    }

    /** The options of a rendering, equal for equal pictures: only the test card has a clock. */
    public SceneOptions options(String scene, PictureSize size, FrameRate rate, boolean clockShown) {
        return new SceneOptions(
                scene, size.width(), size.height(), rate.framesPerSecond(), clockShown && scene.equals(TESTCARD));
    }

    /** @throws IllegalArgumentException where there is no scene of that name */
    Scene create(SceneOptions options) {
        int width = options.width();
        int height = options.height();
        return switch (options.scene()) {
            case TESTCARD ->
                new TestCard(
                        width,
                        height,
                        options.framesPerSecond(),
                        options.clock() ? Optional.of(clock) : Optional.empty());
            case ORBIT -> new OrbitScene(width, height, camera);
            case MANDELBROT -> new MandelbrotScene(width, height);
            default -> throw new IllegalArgumentException("there is no scene \"" + options.scene() + "\"");
        };
    }
}

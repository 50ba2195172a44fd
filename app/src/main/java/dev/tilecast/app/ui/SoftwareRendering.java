package dev.tilecast.app.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Spares JavaFX the search for a graphics device where there is none: it finds a software OpenGL and leaves that alone. */
final class SoftwareRendering {
    private static final String PIPELINES = "prism.order";
    /** Of Mesa's drivers, of NVIDIA's, and of Windows' subsystem for Linux. */
    private static final List<Path> DEVICES =
            List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

    private SoftwareRendering() {}

    /** To be called before JavaFX starts; does nothing on other systems than Linux. */
    static void chooseWhereNothingElseIs() {
        if (System.getProperty("os.name").equals("Linux")
                && System.getProperty(PIPELINES) == null
                && DEVICES.stream().noneMatch(Files::exists)) {
            System.setProperty(PIPELINES, "sw");
        }
    }
}

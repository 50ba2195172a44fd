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

    /** To be called before JavaFX starts; a choice that somebody made stays. */
    static void chooseWhereNothingElseIs() {
        if (System.getProperty(PIPELINES) == null && isAllThereIs(System.getProperty("os.name"), DEVICES)) {
            System.setProperty(PIPELINES, "sw");
        }
    }

    /**
     * Whether nothing but the processor can draw. Other systems than Linux have a device always.
     *
     * @param devices the files of those that there may be
     */
    static boolean isAllThereIs(String system, List<Path> devices) {
        return system.equals("Linux") && devices.stream().noneMatch(Files::exists);
    }
}

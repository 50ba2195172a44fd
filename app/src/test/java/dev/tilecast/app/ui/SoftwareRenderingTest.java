package dev.tilecast.app.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareRenderingTest {
    @Test
    void withoutAnyDeviceTheProcessorDraws(@TempDir Path devices) {
        assertTrue(SoftwareRendering.isAllThereIs("Linux", List.of(devices.resolve("dri"), devices.resolve("dxg"))));
    }

    @Test
    void oneDeviceIsEnoughToLookForMore(@TempDir Path devices) {
        assertFalse(SoftwareRendering.isAllThereIs("Linux", List.of(devices.resolve("dri"), devices)));
    }

    @Test
    void otherSystemsAreLeftToJavaFx(@TempDir Path devices) {
        assertFalse(SoftwareRendering.isAllThereIs("Windows 11", List.of(devices.resolve("dri"))));
    }
}

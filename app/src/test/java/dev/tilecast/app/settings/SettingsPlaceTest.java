package dev.tilecast.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsPlaceTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxKeepsThemWhereXdgSays() {
        assertEquals(
                Path.of("/home/ada/.config/tilecast/console.properties"), SettingsPlace.of("Linux", Map.of(), HOME));
        assertEquals(
                Path.of("/etc/ada/tilecast/console.properties"),
                SettingsPlace.of("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ada"), HOME));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        assertEquals(
                Path.of("/home/ada/.config/tilecast/console.properties"),
                SettingsPlace.of("Linux", Map.of("XDG_CONFIG_HOME", "config"), HOME));
    }

    @Test
    void windowsKeepsThemInTheRoamingProfile() {
        assertEquals(
                Path.of("/profile/Tilecast/console.properties"),
                SettingsPlace.of("Windows 11", Map.of("APPDATA", "/profile"), HOME));
        assertEquals(
                Path.of("/home/ada/AppData/Roaming/Tilecast/console.properties"),
                SettingsPlace.of("Windows 11", Map.of(), HOME));
    }

    @Test
    void macosKeepsThemInApplicationSupport() {
        assertEquals(
                Path.of("/home/ada/Library/Application Support/Tilecast/console.properties"),
                SettingsPlace.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/etc/ada"), HOME));
    }
}

package dev.tilecast.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the platform keeps a program's settings. Written out here, since three rules need no library: the known ones
 * bring a native bridge or start another program to ask Windows for what the environment says as well.
 */
public final class SettingsPlace {
    private SettingsPlace() {}

    /** The file of this user on this platform. */
    public static Path ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@code %APPDATA%} on Windows, {@code ~/Library/Application Support} on macOS, else {@code XDG_CONFIG_HOME} or
     * {@code ~/.config} (XDG Base Directory Specification: a path that is not absolute is ignored).
     */
    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return file(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"), "Tilecast");
        }
        if (name.startsWith("mac")) {
            return file(null, home.resolve("Library").resolve("Application Support"), "Tilecast");
        }
        return file(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"), "tilecast");
    }

    private static Path file(String folder, Path otherwise, String program) {
        boolean usable = folder != null && !folder.isBlank() && Path.of(folder).isAbsolute();
        return (usable ? Path.of(folder) : otherwise).resolve(program).resolve("console.properties");
    }
}

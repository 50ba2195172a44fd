package installer;

import java.util.List;
import java.util.Locale;

/**
 * The platforms that packages are made for, each on itself: jpackage makes no packages for another one.
 *
 * <p>The recipe for Linux is run by the tests. Those for Windows and macOS were written after jpackage's documentation and
 * were not run.
 */
enum Platform {
    LINUX("lib/app", "bin/" + Product.NAME, "", "tar.gz", List.of("deb", "rpm")),
    WINDOWS("app", Product.NAME + ".exe", "", "zip", List.of("msi")),
    MACOS("Contents/app", "Contents/MacOS/" + Product.NAME, ".app", "tar.gz", List.of("dmg"));

    private final String applicationFolder;
    private final String launcher;
    private final String imageSuffix;
    private final String archive;
    private final List<String> packages;

    Platform(String applicationFolder, String launcher, String imageSuffix, String archive, List<String> packages) {
        this.applicationFolder = applicationFolder;
        this.launcher = launcher;
        this.imageSuffix = imageSuffix;
        this.archive = archive;
        this.packages = packages;
    }

    static Platform here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return WINDOWS;
        }
        return name.contains("mac") ? MACOS : LINUX;
    }

    /** @return such as linux-x86_64 */
    static String classifier() {
        String name = here().name().toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return name + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    /** @return where jars and the launcher's configuration lie in an image, {@code $APPDIR} to the launcher */
    String applicationFolder() {
        return applicationFolder;
    }

    String launcher() {
        return launcher;
    }

    /** @return what jpackage appends to an image's name */
    String imageSuffix() {
        return imageSuffix;
    }

    /** @return the ending of an image's archive */
    String archive() {
        return archive;
    }

    /** @return jpackage's types */
    List<String> packages() {
        return packages;
    }
}

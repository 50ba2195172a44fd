package dev.tilecast.app.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where the people of a system get their programs from. */
public enum PackageSource {
    APT("sudo apt install "),
    DNF("sudo dnf install "),
    PACMAN("sudo pacman -S "),
    ZYPPER("sudo zypper install "),
    BREW("brew install "),
    WINGET("winget install ");

    private static final Path OS_RELEASE = Path.of("/etc/os-release");

    private final String install;

    PackageSource(String install) {
        this.install = install;
    }

    /** The line that installs a package. */
    String line(String packageName) {
        return install + packageName;
    }

    public static PackageSource ofThisMachine() {
        List<String> release;
        try {
            release = Files.isReadable(OS_RELEASE) ? Files.readAllLines(OS_RELEASE) : List.of();
        } catch (IOException e) {
            release = List.of();
        }
        return of(System.getProperty("os.name"), release);
    }

    /** @param release the lines of a Linux's {@code os-release}, where the kin of a distribution stands beside its name */
    static PackageSource of(String operatingSystem, List<String> release) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WINGET;
        }
        if (system.startsWith("mac")) {
            return BREW;
        }
        for (String name : release.stream()
                .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                .flatMap(line ->
                        List.of(line.replaceFirst(".*?=", "").replace("\"", "").split(" ")).stream())
                .toList()) {
            switch (name) {
                case "debian", "ubuntu" -> {
                    return APT;
                }
                case "fedora", "rhel", "centos" -> {
                    return DNF;
                }
                case "arch" -> {
                    return PACMAN;
                }
                case "suse", "opensuse" -> {
                    return ZYPPER;
                }
                default -> {
                    // The next name is of a larger family.
                }
            }
        }
        return APT;
    }
}

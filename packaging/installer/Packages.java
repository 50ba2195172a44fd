package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files that people download. */
final class Packages {
    private final Product product;
    private final Platform platform;
    private final Path recipes;
    private final Licences licences;

    Packages(Product product, Platform platform, Path recipes, Licences licences) {
        this.product = product;
        this.platform = platform;
        this.recipes = recipes;
        this.licences = licences;
    }

    /** The image as it is, to be unpacked anywhere; tar is on all three platforms. */
    void archive(Path image, Path output) throws IOException, InterruptedException {
        String name = Product.NAME + "-" + product.version() + "-" + Platform.classifier() + "." + platform.archive();
        Path archive = output.resolve(name);
        Files.deleteIfExists(archive);
        List<String> arguments = new ArrayList<>(List.of("-a", "-c", "-f", archive.toString()));
        if (platform == Platform.LINUX) {
            arguments.addAll(List.of("--sort=name", "--owner=0", "--group=0", "--numeric-owner"));
        }
        arguments.addAll(
                List.of("-C", image.getParent().toString(), image.getFileName().toString()));
        Tool.run("tar", arguments, Map.of());
    }

    void packages(Path image, Workplace workplace, Path output) throws IOException, InterruptedException {
        for (String type : platform.packages()) {
            removeFormer(output, type);
            List<String> arguments = new ArrayList<>(List.of("--type", type, "--app-image", image.toString()));
            arguments.addAll(List.of("--name", Product.NAME, "--dest", output.toString()));
            arguments.addAll(List.of("--app-version", version()));
            arguments.addAll(List.of("--description", Product.DESCRIPTION, "--vendor", Product.TITLE));
            arguments.addAll(List.of("--copyright", Product.COPYRIGHT));
            arguments.addAll(List.of("--license-file", licences.ofTheWhole().toString()));
            arguments.addAll(
                    List.of("--file-associations", association(workplace).toString()));
            arguments.addAll(List.of("--resource-dir", resources().toString()));
            arguments.addAll(platformOptions(type));
            Tool.jdk("jpackage", arguments, environment());
        }
    }

    /**
     * dpkg-deb and the scripts beside the recipes set the files' times again, which jpackage's copy loses. Zstandard packs
     * in seconds instead of minutes; Debian 12 and Ubuntu 22.04 read it, whose C library FFmpeg needs anyway.
     */
    private Map<String, String> environment() {
        return Map.of(
                "SOURCE_DATE_EPOCH",
                Long.toString(product.time().instant().getEpochSecond()),
                "DPKG_DEB_COMPRESSOR_TYPE",
                "zstd");
    }

    private Path resources() {
        return recipes.resolve(platform.name().toLowerCase(Locale.ROOT));
    }

    private static void removeFormer(Path output, String type) throws IOException {
        try (var files = Files.list(output)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("." + type)).toList()) {
                Files.delete(file);
            }
        }
    }

    private String version() {
        return switch (platform) {
            case LINUX -> product.linuxVersion();
            case WINDOWS -> product.numericVersion(true);
            case MACOS -> product.numericVersion(false);
        };
    }

    /** Captured conversations, which the console opens. */
    private Path association(Workplace workplace) throws IOException {
        Path file = workplace.path("capture.properties");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "extension=rtmp",
                        "mime-type=application/x-rtmp-capture",
                        "description=Captured RTMP conversation",
                        "icon="
                                + ApplicationImage.icon(recipes, platform)
                                        .toString()
                                        .replace('\\', '/')));
        return file;
    }

    private List<String> platformOptions(String type) {
        return switch (platform) {
            case LINUX -> linuxOptions(type);
            case WINDOWS ->
                List.of(
                        "--win-menu",
                        "--win-menu-group",
                        Product.TITLE,
                        "--win-shortcut-prompt",
                        "--win-dir-chooser",
                        // One for all versions, so that a newer one takes the older one's place.
                        "--win-upgrade-uuid",
                        "5b2b0f0e-7a55-4c8b-9a43-0f3f6a1d7c11");
            case MACOS ->
                List.of("--mac-package-identifier", "dev.tilecast", "--mac-app-category", "public.app-category.video");
        };
    }

    private List<String> linuxOptions(String type) {
        List<String> options = new ArrayList<>(List.of("--linux-package-name", Product.NAME));
        options.addAll(List.of("--linux-shortcut", "--linux-menu-group", "AudioVideo;Video;"));
        options.addAll(List.of("--linux-app-release", "1"));
        if (type.equals("deb")) {
            options.addAll(List.of("--linux-deb-maintainer", Product.MAINTAINER, "--linux-app-category", "video"));
        } else {
            options.addAll(List.of("--linux-rpm-license-type", product.codecs().licence()));
            options.addAll(List.of("--linux-app-category", "Applications/Multimedia"));
        }
        return options;
    }
}

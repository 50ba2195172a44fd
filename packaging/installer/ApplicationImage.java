package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that is installed: launcher, jars, natives, runtime, licences. */
final class ApplicationImage {
    private final Product product;
    private final Platform platform;
    private final Path recipes;

    ApplicationImage(Product product, Platform platform, Path recipes) {
        this.product = product;
        this.platform = platform;
        this.recipes = recipes;
    }

    /**
     * @param app jars and natives
     * @param content folders that are laid into the image as they are
     * @return the image, below the folder
     */
    Path make(Path app, Path runtime, Path content, Path folder) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
        arguments.addAll(List.of("--name", Product.NAME, "--dest", folder.toString()));
        arguments.addAll(List.of("--app-version", version()));
        arguments.addAll(List.of("--description", Product.DESCRIPTION, "--copyright", Product.COPYRIGHT));
        arguments.addAll(List.of("--vendor", Product.TITLE));
        arguments.addAll(List.of("--icon", icon(recipes, platform).toString()));
        arguments.addAll(List.of("--input", app.toString(), "--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--main-jar", mainJar(app), "--main-class", "dev.tilecast.app.Main"));
        arguments.addAll(List.of("--app-content", content.toString()));
        for (String option : javaOptions()) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(platformOptions());
        Tool.jdk("jpackage", arguments);
        return folder.resolve(Product.NAME + platform.imageSuffix());
    }

    /** @return the file that tells the launcher how to start Java */
    Path configuration(Path image) {
        return image.resolve(platform.applicationFolder()).resolve(Product.NAME + ".cfg");
    }

    static Path icon(Path recipes, Platform platform) {
        String ending = switch (platform) {
            case LINUX -> "png";
            case WINDOWS -> "ico";
            case MACOS -> "icns";
        };
        return recipes.resolveSibling("assets").resolve("icon").resolve("tilecast." + ending);
    }

    private String version() {
        return switch (platform) {
            case LINUX -> product.linuxVersion();
            case WINDOWS -> product.numericVersion(true);
            case MACOS -> product.numericVersion(false);
        };
    }

    private static String mainJar(Path app) throws IOException {
        try (var jars = Files.list(app)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("app-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no app jar in " + app));
        }
    }

    /** Those that every start takes, then where the natives lie. */
    private List<String> javaOptions() throws IOException {
        Stream<String> shared = Files.readAllLines(recipes.resolve("jvm.options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        Stream<String> natives =
                Stream.of("-Djava.library.path=$APPDIR/natives", "-Dorg.bytedeco.javacpp.pathsFirst=true");
        return Stream.concat(shared, natives).toList();
    }

    private List<String> platformOptions() {
        return switch (platform) {
            case LINUX -> List.of();
            // Else serve and doctor would have nowhere to write to.
            case WINDOWS -> List.of("--win-console");
            case MACOS -> List.of("--mac-package-identifier", "dev.tilecast", "--mac-package-name", Product.TITLE);
        };
    }
}

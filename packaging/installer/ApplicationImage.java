package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * @param content a folder that is laid into the image as it is
     * @param association a kind of file that the program opens, as jpackage reads it
     * @return the image, below the folder
     */
    Path make(Path app, Path runtime, Path content, Path association, Path folder)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image"));
        arguments.addAll(List.of("--name", Product.NAME, "--dest", folder.toString()));
        arguments.addAll(List.of("--app-version", product.versionFor(platform)));
        arguments.addAll(List.of("--description", Product.DESCRIPTION, "--copyright", Product.COPYRIGHT));
        arguments.addAll(List.of("--vendor", Product.TITLE));
        arguments.addAll(List.of("--icon", icon(recipes, platform).toString()));
        arguments.addAll(List.of("--input", app.toString(), "--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--main-jar", mainJar(app), "--main-class", "dev.tilecast.app.Main"));
        arguments.addAll(List.of("--app-content", content.toString()));
        if (platform != Platform.LINUX) {
            for (String option : javaOptions()) {
                arguments.addAll(List.of("--java-options", option));
            }
        }
        arguments.addAll(platformOptions(association));
        Tool.jdk("jpackage", arguments);
        Path image = folder.resolve(Product.NAME + platform.imageSuffix());
        if (platform == Platform.LINUX) {
            writeLauncher(image);
        }
        return image;
    }

    /** In place of jpackage's; the class path names each jar, in the order that the start cache is trained with. */
    private void writeLauncher(Path image) throws IOException {
        Path app = image.resolve(platform.applicationFolder());
        Files.copy(recipes.resolve("jvm.options"), app.resolve("jvm.options"));
        String classPath;
        try (var files = Files.list(app)) {
            classPath = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .map(name -> "$app/" + name)
                    .collect(Collectors.joining(":"));
        }
        String script = Files.readString(recipes.resolve("linux").resolve("launcher"));
        // The file stays executable.
        Files.writeString(image.resolve(platform.launcher()), script.replace("CLASSPATH", classPath));
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

    private static String mainJar(Path app) throws IOException {
        try (var jars = Files.list(app)) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("app-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no app jar in " + app));
        }
    }

    /** For jpackage's launcher: those that every start takes, then where the natives lie. */
    private List<String> javaOptions() throws IOException {
        Stream<String> shared = Files.readAllLines(recipes.resolve("jvm.options")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        Stream<String> natives =
                Stream.of("-Djava.library.path=$APPDIR/natives", "-Dorg.bytedeco.javacpp.pathsFirst=true");
        return Stream.concat(shared, natives).toList();
    }

    private List<String> platformOptions(Path association) {
        return switch (platform) {
            case LINUX -> List.of();
            // serve and doctor need the console window, the console itself does not: it has a launcher of its own.
            case WINDOWS ->
                List.of(
                        "--win-console",
                        "--add-launcher",
                        "Tilecast Console=" + recipes.resolve("windows").resolve("window-launcher.properties"));
            // What macOS knows of a program stands in the image.
            case MACOS ->
                List.of(
                        "--mac-package-identifier",
                        "dev.tilecast",
                        "--mac-package-name",
                        Product.TITLE,
                        "--mac-app-category",
                        "video",
                        "--file-associations",
                        association.toString());
        };
    }

    /** The cache came after jpackage's signature, so that macOS would call the program damaged. */
    void sign(Path image) throws IOException, InterruptedException {
        if (platform == Platform.MACOS) {
            Tool.run("codesign", List.of("--force", "--deep", "--sign", "-", image.toString()), Map.of());
        }
    }
}

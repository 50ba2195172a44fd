package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes the installers for the platform it runs on, from the program that {@code mvn package} left.
 *
 * <p>The way of the files: jars → natives beside them → runtime with JavaFX inside → application image → start cache,
 * trained in that image → archive and packages. {@code mvn -q package -Pinstaller} calls it; by hand it is
 * {@code java packaging/installer/Installer.java packaging PROGRAM OUTPUT VERSION CODECS TIME}.
 */
final class Installer {
    private Installer() {}

    /**
     * @param arguments the folder of the recipes; that of the program; where the packages go; the version, such as 0.1.0-SNAPSHOT; the codecs,
     *     {@code gpl} or {@code lgpl}; the time that all files get, such as 2026-01-01T00:00:00Z
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 6) {
            System.err.println("usage: java Installer.java RECIPES PROGRAM OUTPUT VERSION gpl|lgpl TIME");
            System.exit(2);
        }
        Path recipes = Path.of(arguments[0]).toRealPath();
        Path program = Path.of(arguments[1]).toRealPath();
        Path output = Files.createDirectories(Path.of(arguments[2])).toRealPath();
        Product product = new Product(
                arguments[3],
                Codecs.valueOf(arguments[4].toUpperCase(java.util.Locale.ROOT)),
                FileTime.parse(arguments[5]));

        try (Workplace workplace = new Workplace(output)) {
            Platform platform = Platform.here();
            Path parts = workplace.folder("parts");
            ProgramParts.of(program).divide(parts, platform);
            Licences licences = new Licences(recipes.resolve("licences"), product.codecs());
            Path texts = licences.collect(parts, workplace.folder("content"));
            Path runtime = RuntimeImage.link(parts.resolve("modules"), workplace.path("runtime"));

            if (platform == Platform.LINUX) {
                Path integrate = recipes.resolve("linux").resolve("integrate");
                Files.copy(integrate, parts.resolve("app").resolve("integrate"), StandardCopyOption.COPY_ATTRIBUTES);
            }
            ApplicationImage image = new ApplicationImage(product, platform, recipes);
            Path application = image.make(parts.resolve("app"), runtime, texts, workplace.folder("image"));
            product.time().setBelow(application);
            new StartCache(platform, application).train(image.configuration(application), product.time());

            Packages packages = new Packages(product, platform, recipes, licences);
            packages.archive(application, output);
            packages.packages(application, workplace, output);
        }
    }
}

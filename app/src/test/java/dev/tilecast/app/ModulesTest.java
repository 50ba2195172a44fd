package dev.tilecast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries on the module path of a program that has modules; where they are jars, from the phase package on. */
class ModulesTest {
    private static final Set<String> LIBRARIES =
            Set.of("server-core", "gpu", "netty", "slf4j-api", "ffmpeg", "javacpp", "jcuda");

    @Test
    void theLibrariesAreModulesThatFindEachOthersCodecs() throws Exception {
        List<Path> jars = jarsOnTheClassPath();
        assumeTrue(
                jars.stream().anyMatch(jar -> isOf("server-core", jar)),
                "the modules are folders before they are packed");

        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(jars.toArray(Path[]::new)),
                        ModuleFinder.of(),
                        Set.of("dev.tilecast.server", "dev.tilecast.gpu"));
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(
                        resolved, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
                .layer();

        Class<?> plugin = layer.findLoader("dev.tilecast.server").loadClass("dev.tilecast.video.VideoPlugin");
        Set<String> homes = ServiceLoader.load(layer, plugin).stream()
                .map(provider -> provider.type().getModule().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("dev.tilecast.gpu", "dev.tilecast.server"), homes);
    }

    private static List<Path> jarsOnTheClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> LIBRARIES.stream().anyMatch(library -> isOf(library, jar)))
                .toList();
    }

    private static boolean isOf(String library, Path jar) {
        return jar.getFileName().toString().startsWith(library + "-");
    }
}

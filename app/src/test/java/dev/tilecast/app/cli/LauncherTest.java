package dev.tilecast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with programs in place of Java that tell their version and what they were called with. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "packaging", "tilecast");

    @TempDir
    private Path folder;

    private Path home;
    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        home = folder.toRealPath().resolve("with space");
        launcher = home.resolve("bin").resolve("tilecast");
        Files.createDirectories(launcher.getParent());
        Files.copy(SCRIPT, launcher);
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private Path java(String name, String version) throws IOException {
        Path program = folder.resolve(name).resolve("bin").resolve("java");
        Files.createDirectories(program.getParent());
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%s" 2026-01-01' >&2
                  exit 0
                fi
                echo '%s'
                for argument in "$@"; do echo "$argument"; done
                exit 7
                """.formatted(version, name));
        assertTrue(program.toFile().setExecutable(true));
        return program.getParent().getParent();
    }

    private record Ended(int status, List<String> lines) {}

    private Ended run(Path program, String javaHome, String path, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().remove("TILECAST_JAVA_OPTIONS");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", path + ":/usr/bin:/bin");
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return new Ended(process.exitValue(), lines);
    }

    @Test
    void theJavaOfJavaHomeGetsTheArgumentsAndItsStatusIsTheLaunchers() throws Exception {
        Ended ended = run(launcher, java("home", "25.0.1").toString(), "", "serve", "two words", "");
        assertEquals(7, ended.status());
        assertEquals("home", ended.lines().getFirst());
        assertTrue(ended.lines().contains("--module-path=" + home + "/lib/javafx"), ended::toString);
        assertTrue(ended.lines().contains(home + "/lib/*"), ended::toString);
        assertEquals(
                List.of("dev.tilecast.app.Main", "serve", "two words", ""),
                ended.lines().subList(ended.lines().size() - 4, ended.lines().size()));
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        Path old = java("old", "17.0.2");
        Path recent = java("recent", "26-ea");
        Ended ended = run(launcher, old.toString(), recent.resolve("bin").toString());
        assertEquals("recent", ended.lines().getFirst());
    }

    @Test
    void theReleaseFileTellsTheVersionWithoutRunningJava() throws Exception {
        Path old = java("old", "25.0.1");
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"24.0.1\"\n");
        Path recent = java("recent", "17.0.1");
        Files.writeString(recent.resolve("release"), "JAVA_VERSION=\"25\"\n");
        Ended ended = run(launcher, old.toString(), recent.resolve("bin").toString());
        assertEquals("recent", ended.lines().getFirst());
    }

    @Test
    void throughASymbolicLinkTheProgramFindsItsFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("tc"), Path.of("with space", "bin", "tilecast"));
        Ended ended = run(link, java("home", "25").toString(), "");
        assertTrue(ended.lines().contains("--module-path=" + home + "/lib/javafx"), ended::toString);
    }

    @Test
    void theStartCacheOfTheBuildIsUsedAndNothingIsSaidWhereItDoesNotFit() throws Exception {
        Path cache =
                Files.createFile(Files.createDirectories(home.resolve("lib")).resolve("tilecast.aot"));
        Ended ended = run(launcher, java("home", "25").toString(), "");
        assertTrue(ended.lines().contains("-XX:AOTCache=" + cache), ended::toString);
        assertTrue(ended.lines().contains("-Xlog:aot*=off"), ended::toString);
    }

    @Test
    void withoutAStartCacheNoneIsNamed() throws Exception {
        Ended ended = run(launcher, java("home", "25").toString(), "");
        assertTrue(ended.lines().stream().noneMatch(line -> line.contains("AOTCache")), ended::toString);
    }
}

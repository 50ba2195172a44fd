package dev.tilecast.app.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.pages.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerLinesTest {
    private static final String URL = "rtmp://127.0.0.1:1935/demo/testcard";
    private static final String QUERY = URL + "?codec=av1&size=64x64";

    private static String line(Player player, String url) {
        return Shell.POSIX.line(player.command(url, StreamCodec.ofUrl(url)));
    }

    @Test
    void theLinesAreThoseOfTheManual() {
        assertEquals("ffplay -flags low_delay -analyzeduration 100000 " + URL, line(Player.FFPLAY, URL));
        assertEquals("mpv --profile=low-latency " + URL, line(Player.MPV, URL));
        assertEquals("vlc --network-caching=200 " + URL, line(Player.VLC, URL));
        assertEquals(
                "gst-launch-1.0 rtmp2src location=" + URL + " ! decodebin ! videoconvert ! autovideosink sync=false",
                line(Player.GSTREAMER, URL));
    }

    @Test
    void aQueryIsQuotedAndAnEnhancedCodecAnnounced() {
        assertEquals(
                "ffplay -flags low_delay -analyzeduration 100000 -rtmp_enhanced_codecs av01 '" + QUERY + "'",
                line(Player.FFPLAY, QUERY));
        assertEquals(
                "mpv --profile=low-latency --stream-lavf-o=rtmp_enhanced_codecs=av01 '" + QUERY + "'",
                line(Player.MPV, QUERY));
        assertTrue(Player.VLC.whyNot(StreamCodec.AV1).isPresent());
        assertEquals(Optional.empty(), Player.VLC.whyNot(StreamCodec.H264));
    }

    @Test
    void theSettingsOfObsAreThoseOfTheManual() {
        String manual = Page.named("latency").section("OBS").replace("`", "");
        for (ObsSettings.Setting setting : ObsSettings.of(URL)) {
            assertTrue(manual.contains("| " + setting.field() + " | " + setting.value() + " |"), setting::field);
        }
    }

    @Test
    void aShellTakesTheLineApartIntoTheSameArguments() throws IOException, InterruptedException {
        List<String> arguments =
                List.of("printf", "%s\\n", "a b", "it's", "$HOME", "`x`", "a&b;c|d", "\"q\"", "*", "~", "#", "", "!");
        Process shell = new ProcessBuilder("sh", "-c", Shell.POSIX.line(arguments)).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor());
        assertEquals(
                arguments.subList(2, arguments.size()),
                List.of(output.split("\n", -1)).subList(0, 11));
    }

    @Test
    void windowsGetsDoubleQuotes() {
        assertEquals(
                "ffplay \"a&b\" \"say \\\"x\\\"\" \"c:\\my folder\\\\\"",
                Shell.WINDOWS.line(List.of("ffplay", "a&b", "say \"x\"", "c:\\my folder\\")));
        assertEquals(Shell.WINDOWS, Shell.of("Windows 11"));
        assertEquals(Shell.POSIX, Shell.of("Mac OS X"));
    }

    @ParameterizedTest
    @EnumSource(Player.class)
    void everyPlayerSaysHowToGetItOnEverySystem(Player player) {
        for (PackageSource source : PackageSource.values()) {
            assertTrue(player.install(source).matches("(sudo )?[a-z]+ (install|-S)( \\S+)+"), player.install(source));
        }
        assertTrue(!player.latency(StreamCodec.HEVC).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, ID=debian, sudo apt install ffmpeg",
        "Linux, ID=linuxmint ID_LIKE=\"ubuntu debian\", sudo apt install ffmpeg",
        "Linux, ID=fedora, sudo dnf install ffmpeg-free",
        "Linux, ID=\"rocky\" ID_LIKE=\"rhel centos fedora\", sudo dnf install ffmpeg-free",
        "Linux, ID=manjaro ID_LIKE=arch, sudo pacman -S ffmpeg",
        "Linux, ID=\"opensuse-leap\" ID_LIKE=\"suse opensuse\", sudo zypper install ffmpeg",
        "Linux, ID=elsewhere, sudo apt install ffmpeg",
        "Mac OS X, '', brew install ffmpeg",
        "Windows 11, '', winget install Gyan.FFmpeg"
    })
    void ffplayIsGotAsTheSystemGetsItsPrograms(String system, String release, String line) {
        List<String> lines = List.of(release.replace(" ID_LIKE", "\nID_LIKE").split("\n"));
        assertEquals(line, Player.FFPLAY.install(PackageSource.of(system, lines)));
    }

    @Test
    void programsAreFoundInTheFoldersInOrder(@TempDir Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("a"));
        Path second = Files.createDirectory(folder.resolve("b"));
        ProgramSearch search = new ProgramSearch(List.of(first, second), List.of(".exe", ""));
        assertEquals(Optional.empty(), search.find("vlc"));
        Path file = Files.createFile(second.resolve("vlc"));
        assertTrue(file.toFile().setExecutable(true));
        assertEquals(Optional.of(file), search.find("vlc"));
    }
}

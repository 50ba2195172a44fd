package dev.tilecast.app.play;

import dev.tilecast.app.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The players that the console knows: what to call, with what, and how to get them. */
public enum Player {
    FFPLAY("ffplay", "ffplay", "ffmpeg", "ffmpeg-free", "ffmpeg", "Gyan.FFmpeg") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return with(List.of("-flags", "low_delay", "-analyzeduration", "100000"), announced(codec), List.of(url));
        }
    },
    MPV("mpv", "mpv", "mpv", "mpv", "mpv", "mpv.net") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return with(
                    List.of("--profile=low-latency"),
                    codec.isEnhanced() ? List.of("--stream-lavf-o=rtmp_enhanced_codecs=" + codec.fourCc()) : List.of(),
                    List.of(url));
        }
    },
    VLC("VLC", "vlc", "vlc", "vlc", "vlc", "VideoLAN.VLC") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return List.of("--network-caching=200", url);
        }
    },
    GSTREAMER(
            "GStreamer",
            "gst-launch-1.0",
            "gstreamer1.0-tools gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-libav gstreamer1.0-x",
            "gstreamer1",
            "gstreamer",
            "gstreamerproject.gstreamer") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return List.of(
                    "rtmp2src",
                    "location=" + url,
                    "!",
                    "decodebin",
                    "!",
                    "videoconvert",
                    "!",
                    "autovideosink",
                    "sync=false");
        }
    },
    FFMPEG(Sentences.of("play.player.ffmpeg.to.a.file"), "ffmpeg", "ffmpeg", "ffmpeg-free", "ffmpeg", "Gyan.FFmpeg") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return with(
                    List.of("-nostdin", "-y", "-analyzeduration", "100000"),
                    announced(codec),
                    List.of("-i", url, "-t", "10", "-c", "copy", "stream.mkv"));
        }
    };

    private final String title;
    private final String program;
    private final String debianPackage;
    private final String fedoraPackage;
    private final String usualPackage;
    private final String windowsPackage;

    /** @param usualPackage what the other systems call it */
    Player(
            String title,
            String program,
            String debianPackage,
            String fedoraPackage,
            String usualPackage,
            String windowsPackage) {
        this.title = title;
        this.program = program;
        this.debianPackage = debianPackage;
        this.fedoraPackage = fedoraPackage;
        this.usualPackage = usualPackage;
        this.windowsPackage = windowsPackage;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** Its file's name, without an ending. */
    public String program() {
        return program;
    }

    abstract List<String> arguments(String url, StreamCodec codec);

    /** The program and all of its arguments. */
    public List<String> command(String url, StreamCodec codec) {
        return with(List.of(program), arguments(url, codec));
    }

    /** Why it cannot play the codec; empty where it can. */
    public Optional<String> whyNot(StreamCodec codec) {
        return switch (this) {
            case VLC ->
                switch (codec) {
                    case HEVC, AV1 -> Optional.of(Sentences.of("play.player.vlc.3.does.not"));
                    case SCREEN2 -> Optional.of(Sentences.of("play.player.vlc.3.0.shows"));
                    default -> Optional.empty();
                };
            case GSTREAMER ->
                codec.isEnhanced()
                        ? Optional.of(Sentences.of("play.player.rtmp2src.does.not.announce"))
                        : Optional.empty();
            case FFPLAY, FFMPEG, MPV -> Optional.empty();
        };
    }

    /** What it takes to be near to the moment, and what keeps it from that. */
    public String latency(StreamCodec codec) {
        String enhanced =
                codec.isEnhanced() ? Sentences.of("play.player.it.announces.from.ffmpeg", codec.fourCc()) : "";
        return switch (this) {
            case FFPLAY -> Sentences.of("play.player.about.0.1.s", enhanced);
            case MPV -> Sentences.of("play.player.about.0.1.s.behind", enhanced);
            case VLC -> Sentences.of("play.player.network.caching.shortens.its");
            case GSTREAMER -> Sentences.of("play.player.about.0.1.s.behind.sync");
            case FFMPEG -> Sentences.of("play.player.it.writes.ten.seconds", enhanced);
        };
    }

    /** The line that installs it. */
    public String install(PackageSource source) {
        return source.line(
                switch (source) {
                    case APT -> debianPackage;
                    case DNF -> fedoraPackage;
                    case WINGET -> windowsPackage;
                    case BREW, PACMAN, ZYPPER -> usualPackage;
                });
    }

    private static List<String> announced(StreamCodec codec) {
        return codec.isEnhanced() ? List.of("-rtmp_enhanced_codecs", codec.fourCc()) : List.of();
    }

    @SafeVarargs
    private static List<String> with(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}

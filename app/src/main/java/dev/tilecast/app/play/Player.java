package dev.tilecast.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The players that the console knows: what to call, with what, and how to get them. */
public enum Player {
    FFPLAY("ffplay", "ffplay", "ffmpeg", "ffmpeg", "Gyan.FFmpeg") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return with(List.of("-flags", "low_delay", "-analyzeduration", "100000"), announced(codec), List.of(url));
        }
    },
    MPV("mpv", "mpv", "mpv", "mpv", "mpv.net") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return with(
                    List.of("--profile=low-latency"),
                    codec.isEnhanced() ? List.of("--stream-lavf-o=rtmp_enhanced_codecs=" + codec.fourCc()) : List.of(),
                    List.of(url));
        }
    },
    VLC("VLC", "vlc", "vlc", "vlc", "VideoLAN.VLC") {
        @Override
        List<String> arguments(String url, StreamCodec codec) {
            return List.of("--network-caching=200", url);
        }
    },
    GSTREAMER("GStreamer", "gst-launch-1.0", "gstreamer1.0-tools", "gstreamer", "gstreamerproject.gstreamer") {
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
    FFMPEG("ffmpeg (to a file)", "ffmpeg", "ffmpeg", "ffmpeg", "Gyan.FFmpeg") {
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
    private final String brewFormula;
    private final String windowsPackage;

    Player(String title, String program, String debianPackage, String brewFormula, String windowsPackage) {
        this.title = title;
        this.program = program;
        this.debianPackage = debianPackage;
        this.brewFormula = brewFormula;
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
                    case HEVC, AV1 -> Optional.of("VLC 3 does not announce this codec, and gets no stream of it");
                    case SCREEN2 -> Optional.of("VLC 3.0 shows screen video 2 with diff=off in the URL only");
                    default -> Optional.empty();
                };
            case GSTREAMER ->
                codec.isEnhanced()
                        ? Optional.of("rtmp2src does not announce this codec, and gets no stream of it")
                        : Optional.empty();
            case FFPLAY, FFMPEG, MPV -> Optional.empty();
        };
    }

    /** What it takes to be near to the moment, and what keeps it from that. */
    public String latency(StreamCodec codec) {
        String enhanced = codec.isEnhanced()
                ? " It announces " + codec.fourCc() + " from FFmpeg 6.1 on only; an older one stops at the option."
                : "";
        return switch (this) {
            case FFPLAY ->
                "About 0.1 s behind: low_delay shows each frame at once, and -analyzeduration keeps FFmpeg from reading"
                        + " five seconds before it plays." + enhanced;
            case MPV -> "About 0.1 s behind: the profile low-latency keeps no buffer." + enhanced;
            case VLC ->
                "--network-caching shortens its buffer; where there is no audio it still reads six seconds before it plays."
                        + " For true colours choose its OpenGL output.";
            case GSTREAMER -> "About 0.1 s behind: sync=false shows each frame as soon as it is decoded.";
            case FFMPEG -> "It writes ten seconds of the stream, as sent, to stream.mkv." + enhanced;
        };
    }

    /** How to get it on this machine's system. */
    public String install(String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return "winget install " + windowsPackage;
        }
        return system.startsWith("mac") ? "brew install " + brewFormula : "apt-get install " + debianPackage;
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

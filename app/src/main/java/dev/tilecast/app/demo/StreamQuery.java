package dev.tilecast.app.demo;

import dev.tilecast.rtmp.PlayRefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a stream name such as {@code testcard?codec=screen&size=640x360&fps=15&clock=off}. Options may come in any
 * order and each once; one that is not given has its default. Any thread.
 */
public final class StreamQuery {
    private static final List<String> OPTIONS =
            List.of("codec", "size", "fps", "bitrate", "preset", "clock", "diff", "encoder");
    private static final Pattern PRESET = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final SceneCatalogue scenes;
    private final StreamDefaults defaults;
    private final Supplier<DemoCodec> defaultCodec;

    /** @param defaultCodec may wait; asked only for streams that name no codec */
    public StreamQuery(SceneCatalogue scenes, StreamDefaults defaults, Supplier<DemoCodec> defaultCodec) {
        this.scenes = scenes;
        this.defaults = defaults;
        this.defaultCodec = defaultCodec;
    }

    /**
     * What the name asks for.
     *
     * <p>Waits for the default codec where the name says none.
     *
     * @throws PlayRefusedException StreamNotFound for an unknown scene, else Failed; the reason names the option, its
     *     value and what is allowed
     */
    public SceneRequest parse(String streamName) {
        int mark = streamName.indexOf('?');
        String scene = mark < 0 ? streamName : streamName.substring(0, mark);
        if (!scenes.names().contains(scene)) {
            throw PlayRefusedException.streamNotFound(
                    "there is no scene \"" + scene + "\"; there are: " + String.join(", ", scenes.names()));
        }
        Map<String, String> given = split(mark < 0 ? "" : streamName.substring(mark + 1));
        PictureSize size = value(given, "size", PictureSize::parse, defaults.size());
        FrameRate rate = value(given, "fps", FrameRate::parse, defaults.rate());
        boolean clock = value(given, "clock", StreamQuery::onOrOff, true);
        boolean ownEncoder = value(given, "encoder", StreamQuery::ownOrShared, false);
        return new SceneRequest(scenes.options(scene, size, rate, clock), encoding(given), ownEncoder);
    }

    private Encoding encoding(Map<String, String> given) {
        Optional<String> preset = value(given, "preset", text -> Optional.of(preset(text)), Optional.empty());
        Optional<BitRate> bitRate = value(given, "bitrate", text -> Optional.of(BitRate.parse(text)), Optional.empty());
        boolean diffBlocks = value(given, "diff", StreamQuery::onOrOff, true);
        DemoCodec codec = value(given, "codec", DemoCodec::parse, null);
        if (codec == null) {
            codec = defaultCodec.get();
        }
        if (bitRate.isEmpty() && !codec.isLossless()) {
            bitRate = defaults.bitRate();
        }
        try {
            return new Encoding(codec, diffBlocks, bitRate, preset);
        } catch (IllegalArgumentException e) {
            throw PlayRefusedException.failed(
                    "option " + (bitRate.isPresent() ? "bitrate" : "preset") + ": " + e.getMessage());
        }
    }

    private static Map<String, String> split(String query) {
        Map<String, String> given = new HashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!OPTIONS.contains(name)) {
                throw PlayRefusedException.failed(
                        "there is no option \"" + name + "\"; there are: " + String.join(", ", OPTIONS));
            }
            if (equals < 0) {
                throw PlayRefusedException.failed("option " + name + " has no value; write " + name + "=VALUE");
            }
            if (given.putIfAbsent(name, part.substring(equals + 1)) != null) {
                throw PlayRefusedException.failed("option " + name + " is given twice; write it once");
            }
        }
        return given;
    }

    private static <T> T value(Map<String, String> given, String name, Function<String, T> parser, T byDefault) {
        String text = given.get(name);
        if (text == null) {
            return byDefault;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw PlayRefusedException.failed("option " + name + ": " + e.getMessage());
        }
    }

    private static boolean onOrOff(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither on nor off; write one of these");
        };
    }

    private static boolean ownOrShared(String text) {
        return switch (text) {
            case "own" -> true;
            case "shared" -> false;
            default ->
                throw new IllegalArgumentException("\"" + text + "\" is neither own nor shared; write one of these");
        };
    }

    /** Which there are is the encoder's to say. */
    private static String preset(String text) {
        if (!PRESET.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a preset's name; write one that the encoder knows, such as superfast");
        }
        return text;
    }
}

package dev.tilecast.app.demo;

import dev.tilecast.rtmp.PlayRefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a stream name such as {@code testcard?codec=screen&size=640x360&fps=15&clock=off}. Options may come in any
 * order and each once; one that is not given has its default. Any thread.
 */
public final class StreamQuery {
    private static final List<String> OPTIONS = List.of("codec", "size", "fps", "clock", "diff");

    private final SceneCatalogue scenes;
    private final StreamDefaults defaults;

    public StreamQuery(SceneCatalogue scenes, StreamDefaults defaults) {
        this.scenes = scenes;
        this.defaults = defaults;
    }

    /**
     * What the name asks for.
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
        DemoCodec codec = value(given, "codec", DemoCodec::parse, defaults.codec());
        PictureSize size = value(given, "size", PictureSize::parse, defaults.size());
        FrameRate rate = value(given, "fps", FrameRate::parse, defaults.rate());
        boolean clock = value(given, "clock", StreamQuery::onOrOff, true);
        boolean diffBlocks = value(given, "diff", StreamQuery::onOrOff, true);
        return new SceneRequest(scenes.options(scene, size, rate, clock), codec, diffBlocks);
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
}

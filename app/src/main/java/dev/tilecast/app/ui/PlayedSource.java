package dev.tilecast.app.ui;

import dev.tilecast.app.demo.SceneOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the source that a stream name asks for. */
final class PlayedSource {
    private PlayedSource() {}

    /**
     * The first source of that scene that agrees with what the name says of size, rate and clock; empty where there is
     * none.
     *
     * @param streamName such as {@code testcard?size=640x360}
     * @param sources those with the default options first
     */
    static Optional<SceneOptions> of(String streamName, List<SceneOptions> sources) {
        int mark = streamName.indexOf('?');
        String scene = mark < 0 ? streamName : streamName.substring(0, mark);
        List<String> asked = mark < 0
                ? List.of()
                : Arrays.asList(streamName.substring(mark + 1).split("&"));
        return sources.stream()
                .filter(options -> options.scene().equals(scene))
                .filter(options -> asked.stream().allMatch(option -> agrees(option, options)))
                .findFirst();
    }

    private static boolean agrees(String option, SceneOptions options) {
        int equals = option.indexOf('=');
        String value = option.substring(equals + 1);
        return switch (equals < 0 ? "" : option.substring(0, equals)) {
            case "size" -> value.equals(options.width() + "x" + options.height());
            case "fps" -> value.equals(Integer.toString(options.framesPerSecond()));
            case "clock" -> value.equals("on") == options.clock();
            default -> true;
        };
    }
}

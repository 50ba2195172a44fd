package dev.tilecast.app.message;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of commands by their names (RTMP specification, section 7.2). */
final class CommandNames {
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("connect", List.of("command object")),
            Map.entry("createStream", List.of("command object")),
            Map.entry("_result", List.of("properties", "information")),
            Map.entry("_error", List.of("properties", "information")),
            Map.entry("onStatus", List.of("command object", "information")),
            Map.entry("play", List.of("command object", "stream name", "start", "duration", "reset")),
            Map.entry("play2", List.of("command object", "parameters")),
            Map.entry("publish", List.of("command object", "publishing name", "publishing type")),
            Map.entry("deleteStream", List.of("command object", "stream id")),
            Map.entry("closeStream", List.of("command object")),
            Map.entry("receiveAudio", List.of("command object", "on")),
            Map.entry("receiveVideo", List.of("command object", "on")),
            Map.entry("seek", List.of("command object", "milliseconds")),
            Map.entry("pause", List.of("command object", "paused", "milliseconds")),
            Map.entry("pauseRaw", List.of("command object", "paused", "milliseconds")),
            Map.entry("releaseStream", List.of("command object", "stream name")),
            Map.entry("FCPublish", List.of("command object", "stream name")),
            Map.entry("FCUnpublish", List.of("command object", "stream name")),
            Map.entry("FCSubscribe", List.of("command object", "stream name")),
            Map.entry("getStreamLength", List.of("command object", "stream name")));

    private static final Map<String, String> EXPLANATIONS = Map.ofEntries(
            Map.entry("connect", "Opens an application of the server (section 7.2.1.1)."),
            Map.entry("createStream", "Asks for a message stream to play or publish on (section 7.2.1.3)."),
            Map.entry("_result", "The answer to the command with the same transaction id (section 7.2.1.2)."),
            Map.entry("_error", "The refusal of the command with the same transaction id (section 7.2.1.2)."),
            Map.entry("onStatus", "The server tells what became of a stream (section 7.2.2)."),
            Map.entry("play", "Starts the playing of a stream (section 7.2.2.1)."),
            Map.entry("play2", "Changes to another stream without a break (section 7.2.2.2)."),
            Map.entry("deleteStream", "Frees a message stream (section 7.2.2.3)."),
            Map.entry("receiveAudio", "Switches the audio of a stream on or off (section 7.2.2.4)."),
            Map.entry("receiveVideo", "Switches the video of a stream on or off (section 7.2.2.5)."),
            Map.entry("publish", "Starts the publishing of a stream (section 7.2.2.6)."),
            Map.entry("seek", "Goes to another time of the stream (section 7.2.2.7)."),
            Map.entry("pause", "Pauses or resumes the playing (section 7.2.2.8)."),
            Map.entry("closeStream", "Ends the playing; the message stream stays. Flash's, not in the specification."),
            Map.entry("releaseStream", "Frees a name before it is published. Flash's, not in the specification."),
            Map.entry("FCPublish", "Announces a publishing. Flash Media Server's, not in the specification."),
            Map.entry(
                    "FCUnpublish",
                    "Announces the end of a publishing. Flash Media Server's, not in the specification."),
            Map.entry("onFCPublish", "The answer to FCPublish. Flash Media Server's, not in the specification."),
            Map.entry("FCSubscribe", "Asks for a live stream of an edge server. Flash Media Server's."),
            Map.entry("getStreamLength", "Asks for the length of a recording. Flash Media Server's."),
            Map.entry("_checkbw", "Asks for a bandwidth check. Flash Media Server's, not in the specification."),
            Map.entry("onBWDone", "Ends a bandwidth check. Flash Media Server's, not in the specification."));

    private CommandNames() {}

    static String explanation(String name) {
        return EXPLANATIONS.getOrDefault(name, "A call of a procedure of the other side (section 7.2.1.2).");
    }

    static String argument(String command, int index) {
        List<String> names = ARGUMENTS.getOrDefault(command, List.of("command object"));
        return index < names.size() ? names.get(index) : "argument " + index;
    }

    static String summary(String command, double transaction, List<AmfValue> arguments) {
        return switch (command) {
            case "connect" ->
                ("connect " + property(arguments, 0, "app") + " " + property(arguments, 0, "tcUrl")).strip();
            case "onStatus" -> "onStatus " + property(arguments, 1, "code");
            case "_result", "_error" -> command + " to " + AmfText.number(transaction) + answer(arguments);
            default ->
                command + arguments.stream().skip(1).map(AmfText::of).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String answer(List<AmfValue> arguments) {
        String code = property(arguments, 1, "code");
        boolean plain = code.isEmpty() && arguments.size() > 1;
        return plain ? ": " + AmfText.of(arguments.get(1)) : code.isEmpty() ? "" : ": " + code;
    }

    private static String property(List<AmfValue> arguments, int index, String name) {
        return index < arguments.size()
                ? arguments.get(index).get(name).flatMap(AmfValue::asText).orElse("")
                : "";
    }
}

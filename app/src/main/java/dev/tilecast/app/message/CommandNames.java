package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
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
            Map.entry("connect", Sentences.of("message.command.opens.application.server")),
            Map.entry("createStream", Sentences.of("message.command.asks.message.stream")),
            Map.entry("_result", Sentences.of("message.command.answer.command.same")),
            Map.entry("_error", Sentences.of("message.command.refusal.command.same")),
            Map.entry("onStatus", Sentences.of("message.command.server.tells.became")),
            Map.entry("play", Sentences.of("message.command.starts.playing.stream")),
            Map.entry("play2", Sentences.of("message.command.changes.another.stream")),
            Map.entry("deleteStream", Sentences.of("message.command.frees.message.stream")),
            Map.entry("receiveAudio", Sentences.of("message.command.switches.audio.stream")),
            Map.entry("receiveVideo", Sentences.of("message.command.switches.video.stream")),
            Map.entry("publish", Sentences.of("message.command.starts.publishing.stream")),
            Map.entry("seek", Sentences.of("message.command.goes.another.time")),
            Map.entry("pause", Sentences.of("message.command.pauses.or.resumes")),
            Map.entry("closeStream", Sentences.of("message.command.ends.playing.message")),
            Map.entry("releaseStream", Sentences.of("message.command.frees.name.before")),
            Map.entry("FCPublish", Sentences.of("message.command.announces.publishing.flash")),
            Map.entry("FCUnpublish", Sentences.of("message.command.announces.end.publishing")),
            Map.entry("onFCPublish", Sentences.of("message.command.answer.fcpublish.flash")),
            Map.entry("FCSubscribe", Sentences.of("message.command.asks.live.stream")),
            Map.entry("getStreamLength", Sentences.of("message.command.asks.length.recording")),
            Map.entry("_checkbw", Sentences.of("message.command.asks.bandwidth.check")),
            Map.entry("onBWDone", Sentences.of("message.command.ends.bandwidth.check")));

    private CommandNames() {}

    static String explanation(String name) {
        return EXPLANATIONS.getOrDefault(name, Sentences.of("message.command.call.procedure.other"));
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

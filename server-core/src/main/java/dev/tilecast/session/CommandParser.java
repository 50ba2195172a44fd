package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.List;
import java.util.Locale;

/** Takes a command message apart. Missing arguments and wrong types get the specification's defaults, never an error. */
final class CommandParser {
    private CommandParser() {}

    static Command parse(CommandMessage message) {
        double id = message.transactionId();
        List<AmfValue> arguments = message.arguments();
        AmfValue first = Arguments.at(arguments, 1);
        return switch (message.name()) {
            case "connect" ->
                new Command.Connect(
                        id, ConnectInfo.of(Arguments.at(arguments, 0)), List.copyOf(Arguments.from(arguments, 1)));
            case "createStream" -> new Command.CreateStream(id, Arguments.at(arguments, 0));
            case "deleteStream" -> new Command.DeleteStream(id, (int) Arguments.number(first, 0));
            case "closeStream" -> new Command.CloseStream(id);
            case "play" -> play(id, arguments);
            case "play2" ->
                new Command.Play2(
                        id,
                        Arguments.text(Arguments.property(first, "streamName")),
                        Arguments.text(Arguments.property(first, "transition")));
            case "pause", "pauseRaw" ->
                new Command.Pause(id, Arguments.bool(first, true), Arguments.number(Arguments.at(arguments, 2), 0));
            case "seek" -> new Command.Seek(id, Arguments.number(first, 0));
            case "receiveAudio" -> new Command.ReceiveAudio(id, Arguments.bool(first, true));
            case "receiveVideo" -> new Command.ReceiveVideo(id, Arguments.bool(first, true));
            case "publish" -> publish(id, arguments);
            case "releaseStream" -> new Command.ReleaseStream(id, Arguments.text(first));
            case "FCPublish" -> new Command.FcPublish(id, Arguments.text(first));
            case "FCUnpublish" -> new Command.FcUnpublish(id, Arguments.text(first));
            case "FCSubscribe" -> new Command.FcSubscribe(id, Arguments.text(first));
            case "getStreamLength" -> new Command.GetStreamLength(id);
            case "_checkbw" -> new Command.CheckBandwidth(id);
            case "_result", "_error", "onStatus" -> new Command.Answer(id, message.name());
            default ->
                new Command.Call(
                        id, message.name(), Arguments.at(arguments, 0), List.copyOf(Arguments.from(arguments, 1)));
        };
    }

    private static Command play(double id, List<AmfValue> arguments) {
        AmfValue name = Arguments.at(arguments, 1);
        if (name instanceof AmfValue.AmfBoolean(boolean value) && !value) {
            return new Command.PlayStop(id);
        }
        return new Command.Play(
                id,
                Arguments.text(name).replace("\"", ""),
                Arguments.number(Arguments.at(arguments, 2), -2),
                Arguments.number(Arguments.at(arguments, 3), -1),
                Arguments.bool(Arguments.at(arguments, 4), true));
    }

    private static Command publish(double id, List<AmfValue> arguments) {
        AmfValue name = Arguments.at(arguments, 1);
        if (name instanceof AmfValue.AmfBoolean(boolean value) && !value) {
            return new Command.PublishStop(id);
        }
        String type = Arguments.text(Arguments.at(arguments, 2)).toLowerCase(Locale.ROOT);
        return new Command.Publish(id, Arguments.text(name).replace("\"", ""), type.isEmpty() ? "live" : type);
    }
}

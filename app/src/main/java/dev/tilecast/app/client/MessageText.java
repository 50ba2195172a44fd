package dev.tilecast.app.client;

import dev.tilecast.observe.PrintableText;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages in a line each, for a list of what was said. */
final class MessageText {
    private static final JsonWriting JSON = new JsonWriting();

    private MessageText() {}

    /** Empty for media, of which there is too much to list. */
    static Optional<String> of(RtmpMessage message) {
        return switch (message) {
            case RtmpMessage.CommandMessage command ->
                Optional.of(PrintableText.of(
                        command.name() + transaction(command.transactionId()) + " " + json(command.arguments())));
            case RtmpMessage.DataMessage(List<AmfValue> values) ->
                Optional.of(PrintableText.of("data " + json(values)));
            case RtmpMessage.SetChunkSize(int size) -> Optional.of("set chunk size " + size);
            case RtmpMessage.Abort(int chunkStream) -> Optional.of("abort of chunk stream " + chunkStream);
            case RtmpMessage.WindowAcknowledgementSize(int size) ->
                Optional.of("window acknowledgement size " + Integer.toUnsignedString(size));
            case RtmpMessage.SetPeerBandwidth(int size, int _) ->
                Optional.of("set peer bandwidth " + Integer.toUnsignedString(size));
            case RtmpMessage.UserControl(var event) -> Optional.of("user control " + event);
            case RtmpMessage.SharedObjectMessage object ->
                Optional.of(PrintableText.of("shared object " + object.name()));
            case RtmpMessage.Unknown unknown -> Optional.of("unknown, type " + unknown.typeId() + ": " + unknown.why());
            case RtmpMessage.Acknowledgement _,
                    RtmpMessage.Timecode _,
                    RtmpMessage.AudioMessage _,
                    RtmpMessage.VideoMessage _,
                    RtmpMessage.AggregateMessage _ -> Optional.empty();
        };
    }

    private static String transaction(double id) {
        return id == 0 ? "" : " #" + (long) id;
    }

    private static String json(List<AmfValue> values) {
        return values.stream().map(JSON::line).collect(Collectors.joining(", "));
    }
}

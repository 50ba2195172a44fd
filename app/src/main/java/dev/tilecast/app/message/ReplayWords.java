package dev.tilecast.app.message;

import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.AmfObject;
import dev.tilecast.wire.amf.AmfValue.Property;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.UserControlEvent;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what a recorded client said into words that fit another server: its address, names and message stream ids. */
final class ReplayWords {
    private static final Set<String> NAMED =
            Set.of("play", "publish", "releaseStream", "FCPublish", "FCUnpublish", "FCSubscribe", "getStreamLength");

    private final ReplayTarget target;
    private final MessageDecoder decoder = new MessageDecoder(AmfLimits.defaults());
    private final List<Integer> recordedIds = new ArrayList<>();
    private final List<Integer> newIds = new ArrayList<>();
    private final Map<Double, String> recordedCalls = new HashMap<>();
    private final Map<Double, String> newCalls = new HashMap<>();

    ReplayWords(ReplayTarget target) {
        this.target = target;
    }

    RtmpMessage decode(Message message) {
        MessageHeader header = new MessageHeader(
                message.chunkStreamId(),
                (int) message.timestamp(),
                message.typeId(),
                message.messageStreamId(),
                message.length());
        return decoder.decode(header, Unpooled.wrappedBuffer(message.payload()));
    }

    /** Learns from the recorded server's answers. */
    void recorded(RtmpMessage answer) {
        learn(answer, recordedCalls, recordedIds);
    }

    /** Learns from the new server's answers. */
    void answered(RtmpMessage answer) {
        learn(answer, newCalls, newIds);
    }

    private static void learn(RtmpMessage answer, Map<Double, String> calls, List<Integer> ids) {
        if (answer instanceof CommandMessage command
                && command.name().equals("_result")
                && "createStream".equals(calls.remove(command.transactionId()))) {
            command.argument(1).asNumber().ifPresent(id -> ids.add((int) id));
        }
    }

    int streamId(int recorded) {
        int index = recordedIds.indexOf(recorded);
        return index >= 0 && index < newIds.size() ? newIds.get(index) : recorded;
    }

    /** The message for the new server; the same where there is nothing to change. */
    RtmpMessage adapt(RtmpMessage message) {
        return switch (message) {
            case CommandMessage command -> adapt(command);
            case RtmpMessage.UserControl(UserControlEvent.SetBufferLength(int stream, int millis)) ->
                new RtmpMessage.UserControl(new UserControlEvent.SetBufferLength(streamId(stream), millis));
            default -> message;
        };
    }

    private CommandMessage adapt(CommandMessage command) {
        recordedCalls.put(command.transactionId(), command.name());
        newCalls.put(command.transactionId(), command.name());
        List<AmfValue> arguments = new ArrayList<>(command.arguments());
        if (command.name().equals("connect") && !arguments.isEmpty()) {
            arguments.set(0, address(arguments.getFirst()));
        } else if (command.name().equals("deleteStream") && arguments.size() > 1) {
            arguments.get(1).asNumber().ifPresent(id -> arguments.set(1, AmfValue.of(streamId((int) id))));
        } else if (NAMED.contains(command.name())
                && arguments.size() > 1
                && !target.stream().isEmpty()) {
            arguments.get(1).asText().ifPresent(name -> arguments.set(1, AmfValue.of(target.stream())));
        }
        return new CommandMessage(command.name(), command.transactionId(), arguments);
    }

    private AmfValue address(AmfValue commandObject) {
        String recordedApp = commandObject.get("app").flatMap(AmfValue::asText).orElse("");
        String app = target.app().isEmpty() ? recordedApp : target.app();
        List<Property> properties = new ArrayList<>();
        for (Property property : commandObject.properties()) {
            AmfValue value = switch (property.name()) {
                case "app" -> AmfValue.of(app);
                case "tcUrl" -> AmfValue.of(target.tcUrl(app));
                default -> property.value();
            };
            properties.add(new Property(property.name(), value));
        }
        return new AmfObject("", properties);
    }
}

package dev.tilecast.fuzz;

import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.flv.AudioTagHeader;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.AggregateMessages;
import dev.tilecast.wire.message.EnhancedCapabilities;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.AggregateMessage;
import dev.tilecast.wire.message.RtmpMessage.AudioMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;

/** Any bytes as a message, the first one its type: decoded, looked into, and encoded again. */
public final class CommandsFuzz {
    private static final MessageDecoder DECODER = new MessageDecoder(AmfLimits.defaults());
    private static final MessageEncoder ENCODER = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT);

    private CommandsFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        ByteBuf payload = Unpooled.buffer(data.length).writeBytes(data, 1, data.length - 1);
        MessageHeader header = MessageHeader.of(3, 0, data[0] & 0x1F, 1, payload);
        RtmpMessage message = DECODER.decode(header, payload);
        switch (message) {
            case CommandMessage command -> EnhancedCapabilities.of(command.argument(0));
            case VideoMessage(ByteBuf video) -> VideoTagHeader.parse(video).isKeyFrame();
            case AudioMessage(ByteBuf audio) -> AudioTagHeader.parse(audio).isConfiguration();
            case AggregateMessage(ByteBuf parts) ->
                AggregateMessages.split(header, parts)
                        .forEach(part -> part.payload().release());
            default -> {}
        }
        try {
            ENCODER.encode(message).payload().release();
        } catch (AmfException _) {
            // A name that is too long to be written: refused by its reason.
        }
        if (payload.refCnt() != 0) {
            throw new AssertionError("payload still held " + payload.refCnt() + " times: " + message);
        }
    }
}

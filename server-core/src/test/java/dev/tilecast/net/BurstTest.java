package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.session.SessionLimits;
import dev.tilecast.session.SessionSettings;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A client that sends many commands at once; the transport hands them on in several reads. */
class BurstTest {
    private static final int HANDSHAKE_BYTES = 1 + 2 * 1536;

    private final ChunkWriter writer = new ChunkWriter();

    private ByteBuf command(String name, AmfValue... arguments) {
        MessageEncoder.Encoded encoded = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT)
                .encode(new CommandMessage(name, 1, List.of(arguments)));
        ByteBuf out = Unpooled.buffer();
        writer.write(
                new MessageHeader(3, 0, encoded.typeId(), 0, encoded.payload().readableBytes()),
                encoded.payload(),
                out);
        encoded.payload().release();
        return out;
    }

    /** A connect that the program has not answered yet keeps all that follows waiting. */
    @Test
    void readingStopsBeforeTheBurstEnds() {
        NettyRtmpServer server = new NettyRtmpServer(ServerOptions.defaults());
        EmbeddedChannel channel = new EmbeddedChannel();
        RtmpChannelHandler handler = new RtmpChannelHandler(
                channel,
                QuickSocket.NONE,
                SessionLimits.defaults(),
                SessionSettings.defaults(),
                5_000,
                OptionalLong::empty,
                new DueQueues(channel.eventLoop()),
                port -> server.welcome(port, "127.0.0.1:5000"));
        channel.pipeline().addLast(handler);
        channel.pipeline().fireChannelRead(Unpooled.buffer().writeByte(3).writeZero(HANDSHAKE_BYTES - 1));
        channel.pipeline().fireChannelRead(command("connect", ServerFixture.application("demo")));
        assertTrue(channel.config().isAutoRead());
        for (int i = 0; i <= SessionLimits.defaults().waitingCommands(); i++) {
            channel.pipeline().fireChannelRead(command("createStream", AmfValue.NULL));
        }
        assertFalse(channel.config().isAutoRead(), "no end of the burst was told yet");
        channel.finishAndReleaseAll();
    }
}

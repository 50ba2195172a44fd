package dev.tilecast.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import java.lang.ref.Reference;

/**
 * Hands bytes to the operating system past the channel's pipeline and its queue, which cost several times as much as the
 * rest of a message. Only while nothing waits in that queue. On the event loop.
 */
@FunctionalInterface
interface QuickSocket {
    /** One for channels that cannot do it. */
    QuickSocket NONE = (bytes, from, to) -> 0;

    /**
     * Sends bytes of a direct buffer.
     *
     * @param from index of the first byte
     * @param to index behind the last one
     * @return how many the operating system took; 0 where others wait before them
     */
    int send(ByteBuf bytes, int from, int to) throws IOException;

    /** For epoll's channels. */
    static QuickSocket of(Channel channel) {
        if (!(channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket)) {
            return NONE;
        }
        return (bytes, from, to) -> {
            ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
            if (waiting == null || waiting.totalPendingWriteBytes() > 0 || !bytes.hasMemoryAddress()) {
                return 0;
            }
            try {
                return socket.sendAddress(bytes.memoryAddress(), from, to);
            } finally {
                Reference.reachabilityFence(bytes);
            }
        };
    }
}

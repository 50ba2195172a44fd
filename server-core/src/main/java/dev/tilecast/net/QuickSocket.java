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
interface QuickSocket {
    /** One for channels that cannot do it. */
    QuickSocket NONE = new QuickSocket() {
        @Override
        public boolean isFree() {
            return false;
        }

        @Override
        public int send(ByteBuf bytes, int from, int to) {
            return 0;
        }
    };

    /** Whether the channel is open and nothing waits in its queue. */
    boolean isFree();

    /** The same, with a glance at all that {@link #send} uses. */
    default boolean isReady() {
        return isFree();
    }

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
        return channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket
                ? new OfFileDescriptor(channel.unsafe(), socket)
                : NONE;
    }

    /** Whose number the system may give to another connection once the channel is closed: then it has no queue. */
    record OfFileDescriptor(Channel.Unsafe channel, Socket socket) implements QuickSocket {
        @Override
        public boolean isFree() {
            ChannelOutboundBuffer waiting = channel.outboundBuffer();
            return waiting != null && waiting.totalPendingWriteBytes() == 0;
        }

        @Override
        public boolean isReady() {
            return socket.isOpen() && isFree();
        }

        @Override
        public int send(ByteBuf bytes, int from, int to) throws IOException {
            if (!isFree() || !bytes.hasMemoryAddress()) {
                return 0;
            }
            try {
                return socket.sendAddress(bytes.memoryAddress(), from, to);
            } finally {
                Reference.reachabilityFence(bytes);
            }
        }
    }
}

package dev.tilecast.app.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Text over a socket whose other end may be slow, hostile or hung. */
final class Lines {
    private Lines() {}

    static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** All up to that line and with it, or up to the end; at most so many bytes, with the rest left. */
    static String read(SocketChannel channel, String lastLine, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        int length = 0;
        while (length < most && channel.read(buffer) >= 0) {
            length += buffer.position();
            // What is exchanged is ASCII; anything else is none of it.
            text.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
            buffer.clear();
            if (!lastLine.isEmpty() && text.toString().endsWith("\n" + lastLine + "\n")) {
                break;
            }
        }
        return text.toString();
    }

    /** Closes the channel after that time, which ends what is read or written there. */
    static Thread limit(SocketChannel channel, long millis) {
        return Thread.ofVirtual().name("patience").start(() -> {
            try {
                Thread.sleep(millis);
                channel.close();
            } catch (InterruptedException | IOException e) {
                // It was done in time, or is closed already.
            }
        });
    }
}

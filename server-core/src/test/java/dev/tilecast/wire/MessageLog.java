package dev.tilecast.wire;

import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a chunk reader hands over as plain values, so that tests compare them with no eye on buffers. */
public final class MessageLog implements ChunkSink {

    /** One message, its payload in hexadecimal digits. */
    public record Entry(MessageHeader header, String payload) {}

    public final List<Entry> entries = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        entries.add(new Entry(header, Hex.of(payload)));
        payload.release();
    }

    @Override
    public void warning(String description) {
        warnings.add(description);
    }

    public List<MessageHeader> headers() {
        return entries.stream().map(Entry::header).toList();
    }

    public List<Integer> timestamps() {
        return entries.stream().map(entry -> entry.header().timestamp()).toList();
    }

    public List<String> payloads() {
        return entries.stream().map(Entry::payload).toList();
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.message.Message.Kind;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkException;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.chunk.ChunkState;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What one side of a conversation says: its part of the handshake, then messages out of chunks. */
final class SideReader implements ChunkSink, AutoCloseable {
    /** Wider than a server's: what a server would refuse is what a person wants to see. */
    private static final ChunkLimits LIMITS = new ChunkLimits(16 << 20, 16 << 20, 32 << 20, 1024);

    private static final int MOST_OTHER_BYTES = 64 << 10;
    private static final int CONTROL_CHUNK_STREAM = 2;
    private static final int LAST_HANDSHAKE_PART = 3;

    private final Side side;
    private final Dissector.Numbers numbers;
    private final int mostMediaBytes;
    private final Consumer<Message> messages;
    private final ByteBuf in = Unpooled.buffer();
    private final List<String> warnings = new ArrayList<>();
    private ChunkReader chunks = new ChunkReader(LIMITS, UnpooledByteBufAllocator.DEFAULT);
    private int handshakePart;
    private boolean broken;
    private long micros;

    SideReader(Side side, Dissector.Numbers numbers, int mostMediaBytes, Consumer<Message> messages) {
        this.side = side;
        this.numbers = numbers;
        this.mostMediaBytes = mostMediaBytes;
        this.messages = messages;
    }

    void resume(ChunkState state) {
        chunks.close();
        in.clear();
        handshakePart = LAST_HANDSHAKE_PART;
        broken = false;
        try {
            chunks = new ChunkReader(LIMITS, UnpooledByteBufAllocator.DEFAULT, state);
        } catch (ChunkException unusable) {
            breakDown(unusable.getMessage());
        }
    }

    /** How its next chunks are to be read; empty where they cannot be, or the handshake is not over. */
    Optional<ChunkState> state() {
        return broken || handshakePart < LAST_HANDSHAKE_PART ? Optional.empty() : Optional.of(chunks.state());
    }

    /** Bytes that came and are no whole part of a chunk. */
    byte[] unread() {
        return ByteBufUtil.getBytes(in);
    }

    void read(long time, byte[] bytes) {
        micros = time;
        if (broken) {
            return;
        }
        in.discardReadBytes().writeBytes(bytes);
        while (handshakePart < LAST_HANDSHAKE_PART && readHandshakePart()) {
            handshakePart++;
        }
        if (handshakePart == LAST_HANDSHAKE_PART && !broken) {
            try {
                chunks.read(in, this);
            } catch (ChunkException malformed) {
                breakDown(malformed.getMessage());
            }
        }
    }

    private boolean readHandshakePart() {
        int size = handshakePart == 0 ? 1 : HandshakeFields.SIZE;
        if (in.readableBytes() < size) {
            return false;
        }
        String part = (side == Side.CLIENT ? "C" : "S") + handshakePart;
        byte[] bytes = new byte[size];
        in.readBytes(bytes);
        List<String> problems = problems(HandshakeFields.of(part, bytes));
        String summary = "Handshake " + part + (handshakePart == 0 ? ": version " + (bytes[0] & 0xFF) : "");
        messages.accept(new Message(
                numbers.next(), micros, side, Kind.HANDSHAKE, part, 0, -1, 0, 0, size, bytes, summary, problems));
        if (!problems.isEmpty()) {
            breakDown(Sentences.of("message.side.reader.without.version.3"));
            return false;
        }
        return true;
    }

    private void breakDown(String why) {
        broken = true;
        in.clear();
        String sentence = Sentences.of("message.side.reader.bytes.cannot.read", Findings.name(side), why);
        messages.accept(breakOff(micros, "Illegal", sentence, List.of(sentence)));
    }

    Message breakOff(long time, String type, String what, List<String> problems) {
        return Message.remark(numbers.next(), time, side, type, what, problems);
    }

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        int type = header.typeId();
        boolean control = type >= 1 && type <= 6;
        int kept = Math.min(header.length(), control || isValues(type) ? MOST_OTHER_BYTES : mostMediaBytes);
        byte[] bytes = ByteBufUtil.getBytes(payload, payload.readerIndex(), kept);
        payload.release();
        PayloadFields parts = PayloadFields.of(type, bytes, header.length());
        List<String> problems = problems(parts.fields());
        problems.addAll(warnings);
        warnings.clear();
        if (control && header.messageStreamId() != 0) {
            problems.add(Sentences.of("message.side.reader.control.messages.belong", header.messageStreamId()));
        }
        if (control && header.chunkStreamId() != CONTROL_CHUNK_STREAM) {
            problems.add(Sentences.of("message.side.reader.control.messages.belong.chunk", header.chunkStreamId()));
        }
        if (type == MessageType.ABORT) {
            problems.add(Sentences.of("message.side.reader.sender.gave.up"));
        }
        if (TypeNames.isUnknown(type) && header.length() == 0) {
            problems.add(Sentences.of("message.payload.message.type.not", type));
        }
        messages.accept(new Message(
                numbers.next(),
                micros,
                side,
                Kind.MESSAGE,
                TypeNames.of(type),
                header.chunkStreamId(),
                type,
                header.messageStreamId(),
                Integer.toUnsignedLong(header.timestamp()),
                header.length(),
                bytes,
                parts.summary(),
                problems));
    }

    private static boolean isValues(int type) {
        return type >= 15 && type <= 20;
    }

    private static List<String> problems(List<Field> fields) {
        List<String> problems = new ArrayList<>();
        Field.problems(fields).forEach(field -> problems.add(field.name() + ": " + field.explanation()));
        return problems;
    }

    @Override
    public void warning(String description) {
        warnings.add(Sentences.of("message.side.reader.warning", description));
    }

    @Override
    public void close() {
        broken = true;
        chunks.close();
    }
}

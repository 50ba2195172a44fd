package dev.tilecast.app.message;

import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;

/**
 * The name and transaction id that a command begins with (RTMP specification, section 7.1.1).
 *
 * @param transaction 0 where none stands there
 */
record CommandStart(String name, double transaction) {
    private static final AmfLimits LIMITS = new AmfLimits(64, 20_000, 1 << 20);
    private static final int WITH_FORMAT_BYTE = 17;

    /** Empty where the message is no command, or cannot be read. */
    static Optional<CommandStart> of(Message message) {
        if (message.kind() != Message.Kind.MESSAGE || !TypeNames.isCommand(message.typeId())) {
            return Optional.empty();
        }
        ByteBuf in = Unpooled.wrappedBuffer(message.payload());
        if (message.typeId() == WITH_FORMAT_BYTE && in.isReadable()) {
            in.skipBytes(1);
        }
        try {
            Amf0Reader values = new Amf0Reader(in, LIMITS);
            Optional<String> name = values.hasMore() ? values.read().asText() : Optional.empty();
            double transaction = values.hasMore() ? values.read().asNumber().orElse(0) : 0;
            return name.map(text -> new CommandStart(text, transaction));
        } catch (AmfException unreadable) {
            return Optional.empty();
        }
    }

    boolean isAnswer() {
        return name.equals("_result") || name.equals("_error");
    }
}

package dev.tilecast.app.timestamps;

import dev.tilecast.app.message.CaptureException;
import dev.tilecast.app.message.CaptureFile;
import dev.tilecast.app.message.Dissector;
import dev.tilecast.app.message.Message;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.flv.AudioTagHeader;
import dev.tilecast.wire.flv.VideoTagHeader;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The times of a capture's first stream: of whichever side sends media first. One thread. */
public final class CaptureTimestamps implements Consumer<Message> {
    private final TimestampRecording recording = new TimestampRecording();
    private final long begin = System.nanoTime();
    private Side from;
    private int messageStream;

    private CaptureTimestamps() {}

    /**
     * The last minute of the capture.
     *
     * @throws CaptureException where it is damaged
     */
    public static TimestampRecording read(Path capture) throws IOException, CaptureException {
        CaptureTimestamps times = new CaptureTimestamps();
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, times)) {
            CaptureFile.read(capture, dissector);
        }
        return times.recording;
    }

    @Override
    public void accept(Message message) {
        boolean sound = message.typeId() == MessageType.AUDIO;
        if (!sound && message.typeId() != MessageType.VIDEO || message.payload().length == 0) {
            return;
        }
        if (from == null) {
            from = message.from();
            messageStream = message.messageStreamId();
        }
        if (message.from() == from && message.messageStreamId() == messageStream && !isConfiguration(message)) {
            recording.add(new TimedFrame(
                    sound ? MediaKind.AUDIO : MediaKind.VIDEO,
                    message.timestamp(),
                    sound ? 0 : TimestampTap.compositionTime(ByteBuffer.wrap(message.payload())),
                    begin + TimeUnit.MICROSECONDS.toNanos(message.micros())));
        }
    }

    /** It has a time, and is no frame. */
    private static boolean isConfiguration(Message message) {
        ByteBuf payload = Unpooled.wrappedBuffer(message.payload());
        return message.typeId() == MessageType.AUDIO
                ? AudioTagHeader.parse(payload).isConfiguration()
                : VideoTagHeader.parse(payload).isConfiguration();
    }
}

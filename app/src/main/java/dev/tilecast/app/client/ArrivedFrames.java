package dev.tilecast.app.client;

import dev.tilecast.app.tap.SentFrame;
import dev.tilecast.app.tap.SentFrames;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.wire.flv.AudioTagHeader;
import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those who listen what the played streams bring. One thread tells, any listens. */
final class ArrivedFrames {
    private final List<SentFrames> listeners = new CopyOnWriteArrayList<>();
    private volatile ByteBuffer configuration;
    private long number;

    /** A listener that comes in the middle is told what the decoder needs first. */
    Subscription listen(SentFrames listener) {
        ByteBuffer known = configuration;
        if (known != null) {
            listener.configured(known.duplicate());
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Another stream begins. */
    void begin() {
        configuration = null;
    }

    void video(VideoTagHeader header, ByteBuf payload, long timestamp, long nanoTime) {
        if (header.isConfiguration()) {
            ByteBuffer copy = ByteBuffer.allocate(payload.readableBytes());
            payload.getBytes(payload.readerIndex(), copy);
            configuration = copy.flip().asReadOnlyBuffer();
            listeners.forEach(listener -> listener.configured(configuration.duplicate()));
        } else if (StreamFormat.isFrame(header)) {
            tell(
                    header.isKeyFrame() ? SentFrame.Media.KEY_FRAME : SentFrame.Media.INTER_FRAME,
                    payload,
                    timestamp,
                    nanoTime);
        }
    }

    void audio(ByteBuf payload, long timestamp, long nanoTime) {
        if (!AudioTagHeader.parse(payload).isConfiguration()) {
            tell(SentFrame.Media.AUDIO, payload, timestamp, nanoTime);
        }
    }

    private void tell(SentFrame.Media media, ByteBuf payload, long timestamp, long nanoTime) {
        number++;
        for (SentFrames listener : listeners) {
            listener.sent(new SentFrame(number, media, timestamp, nanoTime, payload.nioBuffer()));
        }
    }
}

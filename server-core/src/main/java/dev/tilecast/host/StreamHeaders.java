package dev.tilecast.host;

import dev.tilecast.broadcast.BroadcastFormat;
import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.message.MessageType;
import java.util.Optional;

/** What a player has to know before a frame, sent once and again where it changes. One thread at a time. */
final class StreamHeaders {
    private StreamMetadata sentMetadata;
    private VideoData sentConfiguration;

    /** Of the broadcast's frame before; null where something else was sent since. */
    private BroadcastFormat describedFormat;

    private Optional<VideoData> describedConfiguration = Optional.empty();

    /** The next play begins with all of it. */
    void forget() {
        sentMetadata = null;
        sentConfiguration = null;
        describedFormat = null;
    }

    void metadata(StreamMetadata metadata, long timestamp, PlayerQueue queue) {
        if (!metadata.equals(sentMetadata)) {
            sentMetadata = metadata;
            describedFormat = null;
            queue.offer(new QueuedFrame(Kind.METADATA, MessageType.DATA_AMF0, timestamp, metadata.payload()));
        }
    }

    void configuration(Optional<VideoData> configuration, long timestamp, PlayerQueue queue) {
        if (configuration.isPresent() && !configuration.get().equals(sentConfiguration)) {
            sentConfiguration = configuration.get();
            queue.offer(new QueuedFrame(Kind.METADATA, MessageType.VIDEO, timestamp, sentConfiguration.bytes()));
        }
    }

    /** Whether the player was told what it needs for a broadcast's frame before. */
    boolean isDescribed() {
        return describedFormat != null;
    }

    /** Tells somebody what the player was told last. */
    void repeat(PlayerTap tap) {
        if (sentMetadata != null) {
            tap.described(new QueuedFrame(Kind.METADATA, MessageType.DATA_AMF0, 0, sentMetadata.payload()));
        }
        if (sentConfiguration != null) {
            tap.described(new QueuedFrame(Kind.METADATA, MessageType.VIDEO, 0, sentConfiguration.bytes()));
        }
    }

    /** The program sends that configuration itself. */
    void isSent(VideoData configuration) {
        sentConfiguration = configuration;
        describedFormat = null;
    }

    /** Queues what a broadcast's frame needs before it, where that is not what the last one needed. */
    void describe(BroadcastFrame frame, long timestamp, PlayerQueue queue) {
        BroadcastFormat format = frame.format();
        if (format == describedFormat && frame.configuration() == describedConfiguration) {
            return;
        }
        metadata(
                StreamMetadata.of(format.width(), format.height(), format.framesPerSecond(), frame.data()),
                timestamp,
                queue);
        configuration(frame.configuration(), timestamp, queue);
        describedFormat = format;
        describedConfiguration = frame.configuration();
    }
}

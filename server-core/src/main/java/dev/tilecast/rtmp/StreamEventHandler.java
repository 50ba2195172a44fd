package dev.tilecast.rtmp;

import dev.tilecast.wire.amf.AmfValue;

/** Is told of a stream's creation and of its removal. */
@FunctionalInterface
public interface StreamEventHandler {

    /**
     * Called on the connection's own handler thread. Removal is reported once, whatever ended the stream: deleteStream,
     * closeStream, a lost connection or shutdown.
     *
     * <p>After closeStream the client keeps the message stream's id and may play on it again without a createStream;
     * then the handler is told of a new stream with that id first.
     *
     * @param isCreate true on creation, false on removal
     * @param stream the one that was created, or that ended
     * @param commandArguments createStream's command object; null on removal and where a play follows a closeStream
     * @return false on create refuses the stream (the client's createStream gets _error, its play after a closeStream
     *     NetStream.Play.Failed); ignored on removal
     */
    boolean handle(boolean isCreate, RtmpStream stream, AmfValue commandArguments);
}

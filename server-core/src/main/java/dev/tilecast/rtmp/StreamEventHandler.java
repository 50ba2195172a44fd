package dev.tilecast.rtmp;

import dev.tilecast.wire.amf.AmfValue;

/** Is told of a stream's creation and of its removal. */
@FunctionalInterface
public interface StreamEventHandler {

    /**
     * Called on the connection's own handler thread. Removal is reported once, whatever ended the stream: deleteStream,
     * a lost connection or shutdown.
     *
     * @param commandArguments createStream's command object; null on removal
     * @return false on create refuses the stream (the client gets _error); ignored on removal
     */
    boolean handle(boolean isCreate, RtmpStream stream, AmfValue commandArguments);
}

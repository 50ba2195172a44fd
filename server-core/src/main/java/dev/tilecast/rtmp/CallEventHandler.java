package dev.tilecast.rtmp;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.function.Consumer;

/** Answers a client's remote procedure call. */
@FunctionalInterface
public interface CallEventHandler {

    /**
     * Called on the connection's own handler thread, in the order of the client's commands.
     *
     * @param connection whose client calls
     * @param procedureName as the client wrote it; a default handler gets calls of any name
     * @param commandArguments the call's command object, usually null
     * @param userArguments every argument behind the command object
     * @param response takes the answer; without one the answer is null
     * @return true: the client gets _result with the response; false: it gets _error (with the response, where there
     *     is one). A call with transaction id 0 gets neither.
     */
    boolean handle(
            Connection connection,
            String procedureName,
            AmfValue commandArguments,
            List<AmfValue> userArguments,
            Consumer<AmfValue> response);
}

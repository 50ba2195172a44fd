package dev.tilecast.host;

import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.rtmp.ConnectRefusedException;
import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/** Which connect handler owns a connection. On the connection's mailbox. */
final class Ownership {
    private final Iterable<ConnectEventHandler> handlers;
    private final HostedConnection connection;
    private final HandlerCalls calls;
    private ConnectEventHandler owner;
    private AmfValue commandObject = AmfValue.NULL;
    private List<AmfValue> userArguments = List.of();

    Ownership(Iterable<ConnectEventHandler> handlers, HostedConnection connection, HandlerCalls calls) {
        this.handlers = handlers;
        this.connection = connection;
        this.calls = calls;
    }

    /**
     * Asks the handlers in the order of their installation until one claims the connection.
     *
     * @throws ConnectRefusedException where one refuses it for all
     */
    boolean claim(AmfValue newCommandObject, List<AmfValue> newUserArguments) {
        commandObject = newCommandObject;
        userArguments = newUserArguments;
        for (ConnectEventHandler handler : handlers) {
            if (calls.callConnect(handler, () -> handler.handle(true, connection, commandObject, userArguments))) {
                owner = handler;
                return true;
            }
        }
        return false;
    }

    /** Tells the owner, and only the owner, that the connection has closed. */
    void release() {
        ConnectEventHandler told = owner;
        owner = null;
        if (told != null) {
            calls.call(told, () -> told.handle(false, connection, commandObject, userArguments));
        }
    }
}

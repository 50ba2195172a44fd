package dev.tilecast.rtmp;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/** Claims or refuses a connection, and is told again when a connection that it claimed closes. */
@FunctionalInterface
public interface ConnectEventHandler {

    /**
     * Called on the connection's own handler thread.
     *
     * @param isCreate true on the client's connect, false when the connection has closed
     * @param connection the one that is created or has closed
     * @param commandArguments the connect command's object (app, tcUrl, flashVer, fourCcList …)
     * @param userArguments what follows the command object
     * @return true to own the connection; ignored on close
     */
    boolean handle(boolean isCreate, Connection connection, AmfValue commandArguments, List<AmfValue> userArguments);
}

package dev.tilecast.rtmp;

import java.util.SequencedMap;

/**
 * A client's connection. Valid until its owner was told of its close; a later use throws
 * {@link IllegalStateException}, but for {@link #id}, {@link #peerAddress} and {@link #application}, which stay, and
 * {@link #close}, which does nothing then. Any thread.
 */
public interface Connection {

    /** {@return a number unique within the server, never used again} */
    long id();

    /** {@return {@code ip:port} of the client} */
    String peerAddress();

    /** {@return the application of the connect command, without its query} */
    String application();

    /**
     * {@return whether the client has announced that it takes that codec (enhanced RTMP, fourCcList and
     * videoFourCcInfoMap of the connect command)}
     *
     * @param fourCc such as "hvc1" or "av01"
     */
    boolean announces(String fourCc);

    /**
     * Installs a handler for the named procedure.
     *
     * @param handler null removes the one that is there
     * @param procedureName null for the calls that no other handler takes
     */
    void registerRemoteCallHandler(CallEventHandler handler, String procedureName);

    /**
     * Installs the handler that is told of the streams that the client creates and removes from now on.
     *
     * @param handler null removes the one that is there
     */
    void registerStreamEventHandler(StreamEventHandler handler);

    /** {@return names and values to print or show, in a fixed order} */
    SequencedMap<String, String> statistics();

    /**
     * Keeps a string of the program's own.
     *
     * @param name of the program's own choice
     * @param value null removes it
     */
    void setProperty(String name, String value);

    /**
     * {@return a string that the program kept, or null}
     *
     * @param name as given to {@link #setProperty}
     */
    String getProperty(String name);

    /**
     * Closes the connection from the server's side, behind what was sent so far.
     *
     * @param reason for the log, the console and the players, whose streams end with these words
     */
    void close(String reason);
}

package dev.tilecast.host;

import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.CallEventHandler;
import dev.tilecast.rtmp.Connection;
import dev.tilecast.rtmp.StreamEventHandler;
import dev.tilecast.session.ConnectAnswer;
import dev.tilecast.session.ConnectInfo;
import dev.tilecast.wire.message.EnhancedCapabilities;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A connection as the program sees it. */
final class HostedConnection implements Connection {
    private static final String CLOSING = "closing";

    private final ConnectionHost host;
    private final long id;
    private final String peerAddress;
    private final long opened = System.nanoTime();
    private final Map<String, String> properties = new ConcurrentHashMap<>();
    private final Map<String, CallEventHandler> callHandlers = new ConcurrentHashMap<>();
    private final Map<Integer, HostedStream> streams = new ConcurrentSkipListMap<>();
    private volatile CallEventHandler defaultCallHandler;
    private volatile StreamEventHandler streamHandler;
    private volatile ConnectInfo info;
    private volatile ConnectAnswer answer;
    private volatile String state = "handshake";
    private volatile boolean closed;

    HostedConnection(ConnectionHost host, long id, String peerAddress) {
        this.host = host;
        this.id = id;
        this.peerAddress = peerAddress;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String peerAddress() {
        return peerAddress;
    }

    @Override
    public String application() {
        ConnectInfo known = info;
        return known == null ? "" : known.application();
    }

    @Override
    public void registerRemoteCallHandler(CallEventHandler handler, String procedureName) {
        valid();
        if (procedureName == null) {
            defaultCallHandler = handler;
        } else if (handler == null) {
            callHandlers.remove(procedureName);
        } else {
            callHandlers.put(procedureName, handler);
        }
    }

    Optional<CallEventHandler> callHandler(String procedureName) {
        return Optional.ofNullable(callHandlers.getOrDefault(procedureName, defaultCallHandler));
    }

    @Override
    public void registerStreamEventHandler(StreamEventHandler handler) {
        valid();
        streamHandler = handler;
    }

    StreamEventHandler streamHandler() {
        return streamHandler;
    }

    @Override
    public boolean announces(String fourCc) {
        valid();
        ConnectInfo known = info;
        return known != null && EnhancedCapabilities.of(known.commandObject()).takesVideo(fourCc);
    }

    @Override
    public SequencedMap<String, String> statistics() {
        valid();
        return ConnectionStatistics.of(snapshot());
    }

    @Override
    public void setProperty(String name, String value) {
        valid();
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value);
        }
    }

    @Override
    public String getProperty(String name) {
        valid();
        return properties.get(name);
    }

    @Override
    public void close(String reason) {
        host.closeConnection(reason);
    }

    Map<Integer, HostedStream> streams() {
        return streams;
    }

    synchronized void connecting(ConnectInfo newInfo) {
        info = newInfo;
        if (!state.equals(CLOSING)) {
            state = "connecting";
        }
    }

    void answered(ConnectAnswer newAnswer) {
        answer = newAnswer;
    }

    synchronized void connected() {
        if (!state.equals(CLOSING)) {
            state = "connected";
        }
    }

    synchronized void closing() {
        state = CLOSING;
    }

    /** Later uses by the program fail. */
    void closed() {
        closed = true;
    }

    void warn(String description) {
        host.tell(new ServerEvent.ProtocolWarning(id, description));
    }

    private void valid() {
        if (closed) {
            throw new IllegalStateException(
                    "connection " + id + " (" + peerAddress + ") is closed; it cannot be used any more");
        }
    }

    ConnectionDetails details() {
        return new ConnectionDetails(
                System.nanoTime(),
                snapshot(),
                Optional.ofNullable(info).map(ConnectTold::byClient),
                Optional.ofNullable(answer).map(ConnectTold::byServer),
                host.port().roundTrip(),
                new TreeMap<>(properties),
                streams.values().stream().map(HostedStream::details).toList());
    }

    ConnectionSnapshot snapshot() {
        ConnectInfo known = info;
        return new ConnectionSnapshot(
                id,
                peerAddress,
                known == null ? "" : PrintableText.of(known.flashVer()),
                known == null ? "" : PrintableText.of(known.application()),
                known == null ? "" : PrintableText.of(known.tcUrl()),
                state,
                opened,
                host.port().bytesIn(),
                host.port().bytesOut(),
                host.port().pendingBytes(),
                streams.values().stream().map(HostedStream::snapshot).toList());
    }
}

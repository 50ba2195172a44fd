package dev.tilecast.host;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaults;
import java.util.Optional;

/** What goes wrong with one connection and its streams on purpose. Any thread. */
public final class HostedFaults {
    private final HostedConnection connection;
    private final ConnectionPort port;
    private volatile ConnectionFaults faults = ConnectionFaults.NONE;

    HostedFaults(HostedConnection connection, ConnectionPort port) {
        this.connection = connection;
        this.port = port;
    }

    /**
     * Replaces the connection's own.
     *
     * @param newFaults for all that is sent from now on
     */
    public synchronized void set(ConnectionFaults newFaults) {
        faults = newFaults;
        port.lineFaults().set(newFaults);
    }

    /**
     * Replaces those of a stream.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param newFaults for what that player gets from now on
     * @return false where there is none of that id
     */
    public synchronized boolean set(int messageStreamId, StreamFaults newFaults) {
        return stream(messageStreamId)
                .map(stream -> {
                    stream.setFaults(newFaults);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Leaves out a stream's next frames.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param frames how many, instead of those left to drop
     * @return false where there is none of that id
     */
    public boolean dropNext(int messageStreamId, int frames) {
        return stream(messageStreamId)
                .map(stream -> {
                    stream.dropNext(frames);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Breaks the connection off.
     *
     * @param how by a reset or an orderly end, inside of a message or behind one
     */
    public void cut(Cut how) {
        String half = how.isInMessage() ? " in the middle of a message" : "";
        port.lineFaults().cut(how, "cut on purpose, by " + (how.isReset() ? "a reset" : "an end") + half);
    }

    /** All back to normal. */
    public synchronized void clear() {
        if (!faults.isNone()) {
            set(ConnectionFaults.NONE);
        }
        for (HostedStream stream : connection.streams().values()) {
            if (stream.faultReport().isOn()) {
                stream.setFaults(StreamFaults.NONE);
                stream.dropNext(0);
            }
        }
    }

    /** {@return what is wrong now, and what that has done so far} */
    public FaultReport report() {
        return new FaultReport(
                connection.id(),
                faults,
                port.lineFaults().counts(),
                connection.streams().values().stream()
                        .map(HostedStream::faultReport)
                        .toList());
    }

    /** {@return whether anything is wrong now} */
    public boolean isOn() {
        return !faults.isNone()
                || connection.streams().values().stream()
                        .anyMatch(stream -> stream.faultReport().isOn());
    }

    private Optional<HostedStream> stream(int messageStreamId) {
        return Optional.ofNullable(connection.streams().get(messageStreamId));
    }
}

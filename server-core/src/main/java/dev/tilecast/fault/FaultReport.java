package dev.tilecast.fault;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong on purpose with one connection and its streams, and what that has done so far.
 *
 * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
 * @param faults what is set for the whole connection
 * @param counts what the line has done so far
 * @param streams all that the connection has
 */
public record FaultReport(
        long connectionId, ConnectionFaults faults, LineCounts counts, List<StreamFaultReport> streams) {
    /** Copies the list. */
    public FaultReport {
        streams = List.copyOf(streams);
    }

    /** {@return whether anything is wrong now} */
    public boolean isOn() {
        return !faults.isNone() || streams.stream().anyMatch(StreamFaultReport::isOn);
    }

    /**
     * {@return what is wrong with that stream; empty where the connection has none of that id}
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     */
    public Optional<StreamFaultReport> stream(int messageStreamId) {
        return streams.stream()
                .filter(stream -> stream.messageStreamId() == messageStreamId)
                .findFirst();
    }
}

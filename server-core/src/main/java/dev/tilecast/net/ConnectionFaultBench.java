package dev.tilecast.net;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaults;
import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.HostedFaults;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fault bench of a server's connections. */
final class ConnectionFaultBench implements FaultBench {
    private final Connections connections;

    ConnectionFaultBench(Connections connections) {
        this.connections = connections;
    }

    private Optional<HostedFaults> find(long connectionId) {
        return connections.find(connectionId).map(ConnectionHost::faults);
    }

    private boolean with(long connectionId, Consumer<HostedFaults> deed) {
        Optional<HostedFaults> found = find(connectionId);
        found.ifPresent(deed);
        return found.isPresent();
    }

    @Override
    public boolean set(long connectionId, ConnectionFaults faults) {
        return with(connectionId, connection -> connection.set(faults));
    }

    @Override
    public boolean set(long connectionId, int messageStreamId, StreamFaults faults) {
        return find(connectionId)
                .filter(connection -> connection.set(messageStreamId, faults))
                .isPresent();
    }

    @Override
    public boolean dropNext(long connectionId, int messageStreamId, int frames) {
        return find(connectionId)
                .filter(connection -> connection.dropNext(messageStreamId, frames))
                .isPresent();
    }

    @Override
    public boolean cut(long connectionId, Cut how) {
        return with(connectionId, connection -> connection.cut(how));
    }

    @Override
    public boolean clear(long connectionId) {
        return with(connectionId, HostedFaults::clear);
    }

    @Override
    public void clearAll() {
        connections.all().forEach(connection -> connection.faults().clear());
    }

    @Override
    public Optional<FaultReport> report(long connectionId) {
        return find(connectionId).map(HostedFaults::report);
    }

    @Override
    public List<FaultReport> on() {
        return connections.all().stream()
                .map(ConnectionHost::faults)
                .filter(HostedFaults::isOn)
                .map(HostedFaults::report)
                .toList();
    }
}

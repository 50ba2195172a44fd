package dev.tilecast.net;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.fault.FaultReport;
import dev.tilecast.fault.StreamFaults;
import dev.tilecast.host.ConnectionHost;
import dev.tilecast.host.HostedFaults;
import dev.tilecast.observe.ServerEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fault bench of a server's connections. */
final class ConnectionFaultBench implements FaultBench {
    private final Connections connections;
    private final Consumer<ServerEvent> events;

    /** @param events told of each change */
    ConnectionFaultBench(Connections connections, Consumer<ServerEvent> events) {
        this.connections = connections;
        this.events = events;
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
        return with(connectionId, connection -> {
            connection.set(faults);
            tell(connection, 0, faults.inWords());
        });
    }

    @Override
    public boolean set(long connectionId, int messageStreamId, StreamFaults faults) {
        return find(connectionId)
                .filter(connection -> connection.set(messageStreamId, faults))
                .map(connection -> tell(connection, messageStreamId, faults.inWords()))
                .isPresent();
    }

    @Override
    public boolean dropNext(long connectionId, int messageStreamId, int frames) {
        return find(connectionId)
                .filter(connection -> connection.dropNext(messageStreamId, frames))
                .map(connection -> tell(connection, messageStreamId, "the next " + frames + " frames dropped"))
                .isPresent();
    }

    @Override
    public boolean cut(long connectionId, Cut how) {
        return with(connectionId, connection -> connection.cut(how));
    }

    @Override
    public boolean clear(long connectionId) {
        return with(connectionId, this::clear);
    }

    @Override
    public void clearAll() {
        connections.all().forEach(connection -> clear(connection.faults()));
    }

    private void clear(HostedFaults connection) {
        boolean wasOn = connection.isOn();
        connection.clear();
        if (wasOn) {
            tell(connection, 0, "none any more");
        }
    }

    private boolean tell(HostedFaults connection, int messageStreamId, String faults) {
        FaultReport now = connection.report();
        boolean on = !now.faults().isNone()
                || now.streams().stream().anyMatch(stream -> !stream.faults().isNone());
        events.accept(new ServerEvent.FaultsSet(now.connectionId(), messageStreamId, faults, on));
        return true;
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

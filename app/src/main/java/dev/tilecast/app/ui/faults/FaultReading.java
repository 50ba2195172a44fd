package dev.tilecast.app.ui.faults;

import dev.tilecast.fault.FaultReport;
import java.util.Optional;

/**
 * What the server said of a connection's faults.
 *
 * @param report empty where the connection has ended
 * @param ordersDone how many orders the server had followed before
 */
record FaultReading(Optional<FaultReport> report, long ordersDone) {}

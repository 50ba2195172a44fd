package dev.tilecast.host;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.LineCounts;

/** What a connection's transport does wrong on purpose. Any thread. */
public interface LineFaults {

    /** Replaces what was wrong before. */
    void set(ConnectionFaults faults);

    /** Adds that to the timestamps of media that is sent on a message stream from now on; 0 for none. */
    void shiftTimestamps(int messageStreamId, long millis);

    /** Breaks the connection off. */
    void cut(Cut how, String reason);

    /** {@return what it has done so far} */
    LineCounts counts();
}

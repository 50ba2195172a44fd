package dev.tilecast.host;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.Cut;
import dev.tilecast.fault.LineCounts;

/** What a connection's transport does wrong on purpose. Any thread. */
public interface LineFaults {

    /**
     * Replaces what was wrong before.
     *
     * @param faults for all that is sent from now on
     */
    void set(ConnectionFaults faults);

    /**
     * Adds that to the timestamps of media that is sent on a message stream from now on; 0 for none.
     *
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param millis below 0 for earlier
     */
    void shiftTimestamps(int messageStreamId, long millis);

    /**
     * Breaks the connection off.
     *
     * @param how by a reset or an orderly end, inside of a message or behind one
     * @param reason for the log and the console
     */
    void cut(Cut how, String reason);

    /** {@return what it has done so far} */
    LineCounts counts();
}

package dev.tilecast.observe;

/** The parts of a frame's way from the renderer to a player's socket. */
public enum LatencyStage {
    /** From the canvas handed over to the begin of its encoding. */
    WAITING,
    /** The encoding. */
    ENCODING,
    /** From the end of the encoding to the player's queue. */
    QUEUEING,
    /** From the player's queue to the last byte taken by the operating system. */
    SENDING,
    /** From the canvas handed over to the last byte taken by the operating system. */
    WHOLE
}

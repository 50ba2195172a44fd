package dev.tilecast.fault;

/** How a connection is cut off, without a word to its player. */
public enum Cut {
    /** By a TCP reset, as when a server's machine crashes. */
    RESET(true, false),
    /** By the end of what is sent (FIN), as when a server's program ends. */
    END(false, false),
    /** By a reset behind the first half of a message. */
    RESET_IN_MESSAGE(true, true),
    /** By the end of what is sent behind the first half of a message. */
    END_IN_MESSAGE(false, true);

    private final boolean reset;
    private final boolean inMessage;

    Cut(boolean reset, boolean inMessage) {
        this.reset = reset;
        this.inMessage = inMessage;
    }

    /** {@return whether by a reset} */
    public boolean isReset() {
        return reset;
    }

    /**
     * {@return whether a message is begun that never ends: the next media message, or a ping where none comes within a
     * second}
     */
    public boolean isInMessage() {
        return inMessage;
    }
}

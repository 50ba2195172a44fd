package dev.tilecast.rtmp;

/** Thrown by a {@link PlayEventHandler} to refuse a play with a status code that the player sees. */
public final class PlayRefusedException extends RuntimeException {
    /** What the player gets as the code. */
    private final String statusCode;

    private PlayRefusedException(String statusCode, String description) {
        super(description, null, false, false);
        this.statusCode = statusCode;
    }

    /**
     * {@return one that answers {@code NetStream.Play.StreamNotFound}}
     *
     * @param description why, in words for the player
     */
    public static PlayRefusedException streamNotFound(String description) {
        return new PlayRefusedException("NetStream.Play.StreamNotFound", description);
    }

    /**
     * {@return one that answers {@code NetStream.Play.Failed}}
     *
     * @param description why, in words for the player
     */
    public static PlayRefusedException failed(String description) {
        return new PlayRefusedException("NetStream.Play.Failed", description);
    }

    /** {@return what the player gets as the code of its onStatus (RTMP specification, section 7.2.2)} */
    public String statusCode() {
        return statusCode;
    }
}

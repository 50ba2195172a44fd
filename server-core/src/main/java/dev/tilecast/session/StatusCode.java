package dev.tilecast.session;

/**
 * The codes of onStatus and of connect's answer that this server sends (RTMP specification, sections 7.2.1 and 7.2.2).
 *
 * <p>Clients act on code and level: ffmpeg takes any {@code error} as failure, librtmp closes on most of the refusals.
 */
public enum StatusCode {
    /** The answer to connect: the client is connected. */
    CONNECT_SUCCESS("NetConnection.Connect.Success", "status"),
    /** The answer to connect: no handler wanted the client, or the program refused it. */
    CONNECT_REJECTED("NetConnection.Connect.Rejected", "error"),
    /** The answer to a call that no handler took, or that failed. */
    CALL_FAILED("NetConnection.Call.Failed", "error"),
    /** A command on a stream that cannot be done there. */
    STREAM_FAILED("NetStream.Failed", "error"),
    /** What was played before on the stream has ended. */
    PLAY_RESET("NetStream.Play.Reset", "status"),
    /** The play begins. */
    PLAY_START("NetStream.Play.Start", "status"),
    /** The play has ended. */
    PLAY_STOP("NetStream.Play.Stop", "status"),
    /** The play was refused, or has ended by an error. */
    PLAY_FAILED("NetStream.Play.Failed", "error"),
    /** There is no stream of the name that the player asked for. */
    PLAY_STREAM_NOT_FOUND("NetStream.Play.StreamNotFound", "error"),
    /** The stream stands still. */
    PAUSE_NOTIFY("NetStream.Pause.Notify", "status"),
    /** The stream goes on. */
    UNPAUSE_NOTIFY("NetStream.Unpause.Notify", "status"),
    /** The seek is done. */
    SEEK_NOTIFY("NetStream.Seek.Notify", "status"),
    /** The stream cannot be sought in. */
    SEEK_FAILED("NetStream.Seek.Failed", "error"),
    /** Publishing is not allowed. */
    PUBLISH_REJECTED("NetStream.Publish.Rejected", "error");

    private final String code;
    private final String level;

    StatusCode(String code, String level) {
        this.code = code;
        this.level = level;
    }

    /** {@return the code as on the wire, such as {@code NetStream.Play.Start}} */
    public String code() {
        return code;
    }

    /** {@return {@code status} or {@code error}} */
    public String level() {
        return level;
    }
}

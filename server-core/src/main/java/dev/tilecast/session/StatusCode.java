package dev.tilecast.session;

/**
 * The codes of onStatus and of connect's answer that this server sends (RTMP specification, sections 7.2.1 and 7.2.2).
 *
 * <p>Clients act on code and level: ffmpeg takes any {@code error} as failure, librtmp closes on most of the refusals.
 */
public enum StatusCode {
    CONNECT_SUCCESS("NetConnection.Connect.Success", "status"),
    CONNECT_REJECTED("NetConnection.Connect.Rejected", "error"),
    CALL_FAILED("NetConnection.Call.Failed", "error"),
    STREAM_FAILED("NetStream.Failed", "error"),
    PLAY_RESET("NetStream.Play.Reset", "status"),
    PLAY_START("NetStream.Play.Start", "status"),
    PLAY_STOP("NetStream.Play.Stop", "status"),
    PLAY_FAILED("NetStream.Play.Failed", "error"),
    PLAY_STREAM_NOT_FOUND("NetStream.Play.StreamNotFound", "error"),
    PAUSE_NOTIFY("NetStream.Pause.Notify", "status"),
    UNPAUSE_NOTIFY("NetStream.Unpause.Notify", "status"),
    SEEK_NOTIFY("NetStream.Seek.Notify", "status"),
    SEEK_FAILED("NetStream.Seek.Failed", "error"),
    PUBLISH_REJECTED("NetStream.Publish.Rejected", "error");

    private final String code;
    private final String level;

    StatusCode(String code, String level) {
        this.code = code;
        this.level = level;
    }

    /** As on the wire, such as {@code NetStream.Play.Start}. */
    public String code() {
        return code;
    }

    /** {@code status} or {@code error}. */
    public String level() {
        return level;
    }
}

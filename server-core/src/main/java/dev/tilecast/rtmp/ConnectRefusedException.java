package dev.tilecast.rtmp;

/**
 * Thrown by a {@link ConnectEventHandler} to refuse a connection with a status code and words that the client gets. No
 * other handler is asked then; returning false leaves the connection to the others.
 */
public final class ConnectRefusedException extends RuntimeException {
    /** What the client gets as the code. */
    private final String statusCode;

    private ConnectRefusedException(String statusCode, String description) {
        super(description, null, false, false);
        this.statusCode = statusCode;
    }

    /**
     * {@return one that answers {@code NetConnection.Connect.Rejected}}
     *
     * @param description why, in words for the client
     */
    public static ConnectRefusedException rejected(String description) {
        return new ConnectRefusedException("NetConnection.Connect.Rejected", description);
    }

    /**
     * {@return one that answers {@code NetConnection.Connect.InvalidApp}: there is no such application}
     *
     * @param description why, in words for the client
     */
    public static ConnectRefusedException invalidApplication(String description) {
        return new ConnectRefusedException("NetConnection.Connect.InvalidApp", description);
    }

    /**
     * {@return one that answers {@code NetConnection.Connect.AppShutdown}: the application ends}
     *
     * @param description why, in words for the client
     */
    public static ConnectRefusedException applicationShutdown(String description) {
        return new ConnectRefusedException("NetConnection.Connect.AppShutdown", description);
    }

    /** {@return what the client gets as the code of connect's answer (RTMP specification, section 7.2.1.1)} */
    public String statusCode() {
        return statusCode;
    }
}

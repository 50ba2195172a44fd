package dev.tilecast.app.client;

import dev.tilecast.relay.HandshakeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** What keeps a client from speaking RTMP with a server, for people. */
final class ReachingProblems {
    private final RemoteUrl url;
    private final long seconds;

    ReachingProblems(RemoteUrl url, Duration patience) {
        this.url = url;
        this.seconds = Math.max(1, patience.toSeconds());
    }

    Problem noSuchHost() {
        return new Problem(
                "there is no host " + url.host(),
                "the name service knows no address of it",
                "look at the spelling, or write the server's IP address");
    }

    Problem dialling(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ ->
                new Problem(
                        "no connection to " + url.address() + " within " + seconds + " s",
                        "nothing answers there: a firewall drops what comes, or the machine is off",
                        "look whether the machine runs, and open the port in its firewall");
            case NoRouteToHostException _ ->
                new Problem(
                        "no way to " + url.address(),
                        "the network says: " + reason(failure),
                        "look at this machine's network, a VPN or a firewall");
            case ConnectException refused
            when reason(refused).contains("refused") ->
                new Problem(
                        url.address() + " refuses connections",
                        "no program listens at that port",
                        "start the server, or look at the port: RTMP's is 1935");
            default ->
                new Problem(
                        "no connection to " + url.address(),
                        reason(failure),
                        "look at the address, and at this machine's network");
        };
    }

    Problem shaking(IOException failure) {
        return switch (failure) {
            case HandshakeException other ->
                new Problem(url.address() + " does not speak RTMP", other.getMessage(), remedy(other.getMessage()));
            case SocketTimeoutException _ ->
                new Problem(
                        url.address() + " took the connection and says nothing for " + seconds + " s",
                        "it waits for another protocol, or the program hangs",
                        "look whether an RTMP server listens at that port; RTMP's is 1935");
            default ->
                new Problem(
                        url.address() + " ended the connection in the handshake",
                        reason(failure),
                        "look whether an RTMP server listens at that port, and whether it takes clients from here");
        };
    }

    private static String remedy(String reason) {
        if (reason.contains("TLS")) {
            return "use the server's plain rtmp port, which is usually 1935; 443 is for rtmps";
        }
        return reason.contains("HTTP")
                ? "use the server's rtmp port, which is usually 1935; this one is a web server's"
                : "look whether an RTMP server listens at that port; RTMP's is 1935";
    }

    /** The conversation broke after the handshake. */
    Problem broken(String doing, IOException failure) {
        return new Problem(
                "the connection to " + url.address() + " ended while " + doing,
                reason(failure),
                "look into the server's log, then connect again");
    }

    static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

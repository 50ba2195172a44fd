package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
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
                Sentences.of("client.problem.there.is.no.host", url.host()),
                Sentences.of("client.problem.the.name.service.knows"),
                Sentences.of("client.problem.look.at.the.spelling"));
    }

    Problem dialling(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ ->
                new Problem(
                        Sentences.of("client.problem.no.connection.to.within", url.address(), seconds),
                        Sentences.of("client.problem.nothing.answers.there.a"),
                        Sentences.of("client.problem.look.whether.the.machine"));
            case NoRouteToHostException _ ->
                new Problem(
                        Sentences.of("client.problem.no.way.to", url.address()),
                        Sentences.of("client.problem.the.network.says", reason(failure)),
                        Sentences.of("client.problem.look.at.this.machine"));
            case ConnectException refused
            when reason(refused).contains("refused") ->
                new Problem(
                        Sentences.of("client.problem.refuses.connections", url.address()),
                        Sentences.of("client.problem.no.program.listens.at"),
                        Sentences.of("client.problem.start.the.server.or"));
            default ->
                new Problem(
                        Sentences.of("client.problem.no.connection.to", url.address()),
                        reason(failure),
                        Sentences.of("client.problem.look.at.the.address"));
        };
    }

    Problem shaking(IOException failure) {
        return switch (failure) {
            case HandshakeException other ->
                new Problem(
                        Sentences.of("client.problem.does.not.speak.rtmp", url.address()),
                        other.getMessage(),
                        remedy(other.getMessage()));
            case SocketTimeoutException _ ->
                new Problem(
                        Sentences.of("client.problem.took.the.connection.and", url.address(), seconds),
                        Sentences.of("client.problem.it.waits.for.another"),
                        Sentences.of("client.problem.look.whether.an.rtmp"));
            default ->
                new Problem(
                        Sentences.of("client.problem.ended.the.connection.in", url.address()),
                        reason(failure),
                        Sentences.of("client.problem.look.whether.an.rtmp.server"));
        };
    }

    private static String remedy(String reason) {
        if (reason.contains("TLS")) {
            return Sentences.of("client.problem.use.the.server.plain");
        }
        return reason.contains("HTTP")
                ? Sentences.of("client.problem.use.the.server.rtmp")
                : Sentences.of("client.problem.look.whether.an.rtmp");
    }

    /** The conversation broke after the handshake. */
    Problem broken(String doing, IOException failure) {
        return new Problem(
                Sentences.of("client.problem.the.connection.to.ended", url.address(), doing),
                reason(failure),
                Sentences.of("client.problem.look.into.the.server"));
    }

    static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

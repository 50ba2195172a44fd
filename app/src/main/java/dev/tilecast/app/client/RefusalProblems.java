package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.time.Duration;
import java.util.Locale;

/** What an RTMP server says instead of playing, for people. */
public final class RefusalProblems {
    private final RemoteUrl url;

    public RefusalProblems(RemoteUrl url) {
        this.url = url;
    }

    /** Connect was answered by {@code _error}. */
    Problem connect(CommandMessage answer) {
        AmfValue info = answer.argument(1);
        return new Problem(
                Sentences.of(
                        "client.problem.connect.was.refused",
                        orElse(code(info), Sentences.of("client.problem.without.a.code"))),
                orElse(description(info), Sentences.of("client.problem.the.server.gives.no")),
                Sentences.of("client.problem.look.at.the.application", url.application()));
    }

    /** As nginx-rtmp does with an application that it does not have. */
    Problem closedAtConnect() {
        return new Problem(
                Sentences.of("client.problem.the.server.closed.the"),
                Sentences.of("client.problem.some.do.so.where", url.application()),
                Sentences.of("client.problem.look.at.the.application.the"));
    }

    Problem silent(String command, Duration patience) {
        return new Problem(
                Sentences.of("client.problem.is.not.answered.within", command, Math.max(1, patience.toSeconds())),
                Sentences.of("client.problem.the.server.takes.the"),
                Sentences.of("client.problem.look.into.the.server.log"));
    }

    Problem createStream(CommandMessage answer) {
        AmfValue info = answer.argument(1);
        return new Problem(
                Sentences.of(
                        "client.problem.createstream.was.refused",
                        orElse(code(info), Sentences.of("client.problem.without.a.code"))),
                orElse(description(info), Sentences.of("client.problem.the.server.gives.no")),
                Sentences.of("client.problem.close.other.streams.of"));
    }

    /** Whether an onStatus means that nothing is going to be played. */
    public static boolean isRefusal(AmfValue info) {
        String code = code(info);
        return info.get("level").flatMap(AmfValue::asText).orElse("").equals("error")
                || code.endsWith(".StreamNotFound")
                || code.endsWith(".Failed")
                || code.endsWith(".FileStructureInvalid");
    }

    /** An onStatus that {@link #isRefusal}. */
    public Problem play(AmfValue info) {
        String code = code(info);
        String why = orElse(description(info), Sentences.of("client.problem.the.server.gives.no"));
        String said = why.toLowerCase(Locale.ROOT);
        String remedy;
        if (code.endsWith("StreamNotFound")) {
            remedy = Sentences.of("client.problem.look.at.the.stream");
        } else if (said.contains("announce") || said.contains("fourcc")) {
            remedy = Sentences.of("client.problem.use.a.player.that");
        } else if (said.contains("option")) {
            remedy = Sentences.of("client.problem.correct.the.option.in");
        } else {
            remedy = Sentences.of("client.problem.look.at.the.stream.name");
        }
        return new Problem(
                Sentences.of(
                        "client.problem.the.stream.is.not",
                        url.streamName(),
                        orElse(code, Sentences.of("client.problem.without.a.code"))),
                why,
                remedy);
    }

    /** It plays, and nothing comes. */
    public Problem noMedia(Duration waited) {
        return new Problem(
                Sentences.of("client.problem.no.media.for.s", waited.toSeconds()),
                Sentences.of("client.problem.the.server.began.to"),
                Sentences.of("client.problem.look.whether.somebody.publishes"));
    }

    /** The status code that an answer names; empty where it names none. */
    public static String code(AmfValue info) {
        return PrintableText.of(info.get("code").flatMap(AmfValue::asText).orElse(""));
    }

    static String description(AmfValue info) {
        return PrintableText.of(
                info.get("description").flatMap(AmfValue::asText).orElse(""));
    }

    private static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}

package dev.tilecast.app.client;

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
                "connect was refused: " + orElse(code(info), "without a code"),
                orElse(description(info), "the server gives no reason"),
                "look at the application \"" + url.application() + "\", the part of the URL behind the port");
    }

    /** As nginx-rtmp does with an application that it does not have. */
    Problem closedAtConnect() {
        return new Problem(
                "the server closed the connection instead of answering connect",
                "some do so where there is no application \"" + url.application()
                        + "\", or where the client's address is" + " not allowed",
                "look at the application, the part of the URL behind the port, and into the server's log");
    }

    Problem silent(String command, Duration patience) {
        return new Problem(
                command + " is not answered within " + Math.max(1, patience.toSeconds()) + " s",
                "the server takes the bytes and says nothing",
                "look into the server's log; one that asks a service of its own before it answers may wait for that");
    }

    Problem createStream(CommandMessage answer) {
        AmfValue info = answer.argument(1);
        return new Problem(
                "createStream was refused: " + orElse(code(info), "without a code"),
                orElse(description(info), "the server gives no reason"),
                "close other streams of this client, or look into the server's log");
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
        String why = orElse(description(info), "the server gives no reason");
        String said = why.toLowerCase(Locale.ROOT);
        String remedy;
        if (code.endsWith("StreamNotFound")) {
            remedy = "look at the stream's name, the URL's last part, and whether somebody publishes it";
        } else if (said.contains("announce") || said.contains("fourcc")) {
            remedy = "use a player that announces the codec (enhanced RTMP), or another codec";
        } else if (said.contains("option")) {
            remedy = "correct the option in the URL, behind the ?";
        } else {
            remedy = "look at the stream's name and its options, and into the server's log";
        }
        return new Problem(
                "the stream \"" + url.streamName() + "\" is not played: " + orElse(code, "without a code"),
                why,
                remedy);
    }

    /** It plays, and nothing comes. */
    public Problem noMedia(Duration waited) {
        return new Problem(
                "no media for " + waited.toSeconds() + " s",
                "the server began to play and sends neither video nor audio",
                "look whether somebody publishes the stream, whether it is paused, or whether its renderer stands still");
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

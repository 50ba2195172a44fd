package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** Calls and their answers belong together by their transaction ids, and connect is first (RTMP specification, section 7.2). */
final class CallRule implements Rule {
    private static final long PATIENCE_MICROS = 10_000_000;
    private static final int MOST_OPEN = 1_000;
    private static final String END = "End";

    /** Stream commands are answered by onStatus, the others are of no specification and many servers pass over them. */
    private static final Set<String> WITHOUT_ANSWER = Set.of(
            "play2",
            "deleteStream",
            "closeStream",
            "receiveAudio",
            "receiveVideo",
            "seek",
            "pause",
            "pauseRaw",
            "releaseStream",
            "FCPublish",
            "FCUnpublish",
            "FCSubscribe",
            "FCUnsubscribe",
            "getStreamLength",
            "set_playlist",
            "_checkbw",
            "onBWDone",
            "onStatus",
            "onFCPublish",
            "onFCUnpublish",
            "onFCSubscribe");

    private static final Set<String> WITH_STATUS = Set.of("play", "publish");

    private final LinkedHashMap<Key, Call> open = new LinkedHashMap<>();
    private boolean whole = true;
    private boolean connected;

    /** @param stream 0 for calls that are answered by their transaction id */
    private record Key(Side caller, double transaction, int stream) {}

    private static final class Call {
        final String name;
        final long micros;
        final boolean expected;
        boolean told;

        Call(String name, long micros, boolean expected) {
            this.name = name;
            this.micros = micros;
            this.expected = expected;
        }
    }

    @Override
    public void resume() {
        whole = false;
        open.clear();
    }

    @Override
    public void look(Message message, Findings findings) {
        Optional<CommandStart> command = CommandStart.of(message);
        command.ifPresent(start -> look(message, start, findings));
        if (message.type().equals(END)) {
            open.forEach((key, call) -> {
                if (call.expected && !call.told) {
                    findings.problem(
                            Sentences.of("message.call.was.never.answered", describe(key, call), section(call)));
                }
            });
            open.clear();
        } else {
            lookForLate(message.micros(), findings);
        }
    }

    private void look(Message message, CommandStart command, Findings findings) {
        if (command.isAnswer()) {
            Key key = new Key(Findings.other(message.from()), command.transaction(), 0);
            if (open.remove(key) == null && whole) {
                findings.problem(Sentences.of(
                        "message.call.has.no.unanswered",
                        Findings.name(key.caller()),
                        AmfText.number(command.transaction())));
            }
            return;
        }
        if (command.name().equals("onStatus")) {
            open.keySet()
                    .removeIf(key -> key.stream() == message.messageStreamId()
                            && key.stream() != 0
                            && key.caller() != message.from());
            return;
        }
        if (message.from() == Side.CLIENT) {
            if (!connected && whole && !command.name().equals("connect")) {
                findings.problem(Sentences.of("message.call.comes.before.connect", command.name()));
            }
            connected |= command.name().equals("connect");
        }
        note(message, command);
    }

    private void note(Message message, CommandStart command) {
        boolean byStatus = WITH_STATUS.contains(command.name());
        if (command.transaction() == 0 && !byStatus) {
            return;
        }
        if (byStatus) {
            open.put(
                    new Key(message.from(), 0, message.messageStreamId()),
                    new Call(command.name(), message.micros(), true));
        }
        if (command.transaction() != 0) {
            boolean expected = !byStatus && !WITHOUT_ANSWER.contains(command.name());
            open.put(
                    new Key(message.from(), command.transaction(), 0),
                    new Call(command.name(), message.micros(), expected));
        }
        if (open.size() > MOST_OPEN) {
            open.remove(open.firstEntry().getKey());
            whole = false;
        }
    }

    private void lookForLate(long now, Findings findings) {
        open.forEach((key, call) -> {
            if (call.expected && !call.told && now - call.micros >= PATIENCE_MICROS) {
                call.told = true;
                findings.remark(
                        Findings.other(key.caller()),
                        Sentences.of("message.call.was.not.answered", describe(key, call), section(call)));
            }
        });
    }

    private static String describe(Key key, Call call) {
        String which = key.stream() == 0
                ? "transaction " + AmfText.number(key.transaction())
                : Sentences.of("message.call.on.message.stream", key.stream());
        return "The " + Findings.name(key.caller()) + "'s " + call.name + " (" + which + ")";
    }

    private static String section(Call call) {
        return switch (call.name) {
            case "connect" -> "7.2.1.1";
            case "createStream" -> "7.2.1.3";
            case "play" -> "7.2.2.1";
            case "publish" -> "7.2.2.6";
            default -> "7.2.1.2";
        };
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a conversation apart into messages, in the order in which they were complete. One thread at a time. */
public final class Dissector implements ConversationSink, AutoCloseable {
    /** Of a message with media, for the inspector: its headers. */
    public static final int FIRST_KILOBYTE = 1024;

    private final Rules rules;
    private final SideReader client;
    private final SideReader server;
    private boolean begun;
    private long last;

    /** @param mostMediaBytes what is kept of a message with media */
    public Dissector(int mostMediaBytes, Consumer<Message> messages) {
        Numbers numbers = new Numbers();
        rules = new Rules(numbers, messages);
        client = new SideReader(Side.CLIENT, numbers, mostMediaBytes, rules);
        server = new SideReader(Side.SERVER, numbers, mostMediaBytes, rules);
    }

    /** Counts the messages of both sides. */
    static final class Numbers {
        private long last;

        long next() {
            return ++last;
        }
    }

    @Override
    public void resume(long micros, ChunkState clientState, ChunkState serverState, long missed) {
        String what = begun
                ? Sentences.of("message.dissector.bytes.missing.here", missed)
                : Sentences.of("message.dissector.conversation.had.begun");
        rules.accept(client.breakOff(micros, "Gap", what, List.of()));
        begun = true;
        rules.resume();
        client.resume(clientState);
        server.resume(serverState);
    }

    @Override
    public void bytes(long micros, Side from, byte[] bytes) {
        begun = true;
        last = micros;
        rules.bytes(from, bytes.length);
        (from == Side.CLIENT ? client : server).read(micros, bytes);
    }

    @Override
    public void end(long micros) {
        rules.accept(client.breakOff(micros, "End", Sentences.of("message.dissector.connection.closed"), List.of()));
        close();
    }

    /** How what follows is to be read. */
    record Middle(ChunkState client, byte[] clientUnread, ChunkState server, byte[] serverUnread) {}

    /** Where both sides are now; empty while one of them still shakes hands, or cannot be read any more. */
    Optional<Middle> middle() {
        return client.state()
                .flatMap(clients ->
                        server.state().map(servers -> new Middle(clients, client.unread(), servers, server.unread())));
    }

    /** Nothing more is known from here on. */
    void breakOff(String why) {
        rules.accept(client.breakOff(last, "Gap", why, List.of()));
        close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}

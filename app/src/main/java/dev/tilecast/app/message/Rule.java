package dev.tilecast.app.message;

import dev.tilecast.observe.Side;

/** Looks at a conversation, message by message, for what is odd about the order of things. One thread at a time. */
interface Rule {

    /** @param findings where it tells what is odd */
    void look(Message message, Findings findings);

    /** Bytes of one side, before the messages that they complete are looked at. */
    default void bytes(Side from, int count) {}

    /** The conversation goes on behind a gap, or its beginning is not known: what is missing there is no finding. */
    default void resume() {}
}

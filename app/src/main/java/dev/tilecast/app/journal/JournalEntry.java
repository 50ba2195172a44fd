package dev.tilecast.app.journal;

import dev.tilecast.observe.ServerEvent;
import java.time.Instant;

/** Something that happened on a connection, and when. */
public record JournalEntry(Instant time, ServerEvent event) {}

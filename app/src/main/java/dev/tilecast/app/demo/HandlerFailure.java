package dev.tilecast.app.demo;

import java.time.Instant;

/** What a handler threw, and when. */
public record HandlerFailure(Instant time, Throwable thrown) {}

package dev.tilecast.app.client;

/**
 * A message in a line.
 *
 * @param millis since the conversation's begin
 * @param fromServer else it was sent
 */
public record SaidLine(long millis, boolean fromServer, String text) {}

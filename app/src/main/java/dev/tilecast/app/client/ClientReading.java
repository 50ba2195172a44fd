package dev.tilecast.app.client;

import java.util.List;
import java.util.Optional;

/**
 * A test client at one moment.
 *
 * @param server what the server says of itself; empty before it did
 * @param problem what keeps it from going on, or why it ended
 * @param answer to the newest call that was answered
 * @param said the newest messages both ways, without media
 */
public record ClientReading(
        ClientState state,
        String server,
        Optional<Problem> problem,
        Optional<CallAnswer> answer,
        List<SaidLine> said,
        PlayReading play) {}

package dev.tilecast.app.ui.header;

/**
 * What the header shows of the server.
 *
 * @param address listened at, or else the one to start at
 * @param failure why the last start failed; empty where it did not
 */
public record ServerStatus(ServerPhase phase, String address, String failure) {}

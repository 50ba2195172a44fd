package dev.tilecast.app.ui.handlers;

/**
 * What is shown of one handler.
 *
 * @param callsPerSecond over the last second
 */
public record HandlerLine(String name, double callsPerSecond, long calls, long refusals, double meanMillis) {}

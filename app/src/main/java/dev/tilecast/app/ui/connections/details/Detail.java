package dev.tilecast.app.ui.connections.details;

/**
 * A named value.
 *
 * @param tip explains the name; empty where it says all
 */
record Detail(String name, String tip, String value) {}

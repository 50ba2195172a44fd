/**
 * The fault bench: what goes wrong with a player on purpose, one row a fault.
 *
 * <p>The server is read and told on threads of their own; views on the JavaFX thread.
 */
package dev.tilecast.app.ui.faults;

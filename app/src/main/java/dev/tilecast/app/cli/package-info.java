/**
 * The command line: one class a command.
 *
 * <p>Arguments come in; a console, a headless server or a line of text goes out, and an exit status.
 */
package dev.tilecast.app.cli;

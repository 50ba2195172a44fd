/** One connection, looked at closely: what was announced, answered and done, its figures, and what can be done to it. */
package dev.tilecast.app.ui.connections.details;

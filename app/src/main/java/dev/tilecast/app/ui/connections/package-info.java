/** Connections and their streams as a table, with what can be done to them. */
package dev.tilecast.app.ui.connections;

/** The messages of a connection or capture: list, fields, bytes, ladder, and what can be done with them. */
package dev.tilecast.app.ui.messages;

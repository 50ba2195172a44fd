/** The test client's pane: a conversation with any server, its stream's picture, calls and what was said. */
package dev.tilecast.app.ui.client;

/** The view of the test card's clock: how old a player's picture is, as it is sent and as a window shows it. */
package dev.tilecast.app.ui.clock;

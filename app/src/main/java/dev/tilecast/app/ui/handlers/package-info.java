/** The demo handlers, to be switched on and off while players watch. */
package dev.tilecast.app.ui.handlers;

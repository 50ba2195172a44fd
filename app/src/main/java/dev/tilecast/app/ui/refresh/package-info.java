/** Readings for a view, taken while it is in sight. */
package dev.tilecast.app.ui.refresh;

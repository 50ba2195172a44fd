/** Finds everything that can be done or gone to by a few letters. */
package dev.tilecast.app.ui.palette;

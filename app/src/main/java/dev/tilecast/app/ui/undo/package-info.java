/** Choices that can be taken back. */
package dev.tilecast.app.ui.undo;

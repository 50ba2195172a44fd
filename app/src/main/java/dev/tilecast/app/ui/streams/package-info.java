/** What is being played, by name. */
package dev.tilecast.app.ui.streams;

/** The light and the dark style sheet. */
package dev.tilecast.app.ui.theme;

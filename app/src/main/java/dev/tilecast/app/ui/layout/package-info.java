/** How the window is divided, where it stands, and how that is remembered. */
package dev.tilecast.app.ui.layout;

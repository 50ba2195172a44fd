/** The line at the bottom: the server in a few numbers. */
package dev.tilecast.app.ui.status;

/** The guide in a window of its own, and the links that lead to it from where it is needed. */
package dev.tilecast.app.ui.guide;

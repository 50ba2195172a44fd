/** The texts of the console, numbers as people read them, and the way of both to the clipboard. */
package dev.tilecast.app.ui.text;

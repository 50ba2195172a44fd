/** Texts for people outside of the console's views. */
package dev.tilecast.app.text;

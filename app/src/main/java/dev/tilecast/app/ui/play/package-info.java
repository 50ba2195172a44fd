/** How to play a stream elsewhere: lines to copy or run, and why a URL does not play. */
package dev.tilecast.app.ui.play;

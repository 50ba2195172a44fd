/** What is selected, and the views that show it. */
package dev.tilecast.app.ui.inspect;

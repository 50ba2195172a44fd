/** The view of a stream's timestamps against the wall clock. */
package dev.tilecast.app.ui.timestamps;

/**
 * The console: one folder a feature, each with its view and what the view shows.
 *
 * <p>Snapshots of the server come in through {@link dev.tilecast.app.ui.poll}; what a person does goes back to it. Views live
 * on JavaFX's thread, view models know no JavaFX.
 */
package dev.tilecast.app.ui;

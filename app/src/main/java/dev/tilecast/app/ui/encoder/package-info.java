/** The broadcasts of the selected source: what encodes them, how well, and with which parameters. */
package dev.tilecast.app.ui.encoder;

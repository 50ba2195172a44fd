/** Lines over time, painted on a canvas in the theme's colours. */
package dev.tilecast.app.ui.plot;

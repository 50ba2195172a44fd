/** Rates from the readings of a counter. Knows no JavaFX; one thread at a time. */
package dev.tilecast.app.ui.rates;

/** Small pictures of numbers, in the colours of the theme. */
package dev.tilecast.app.ui.charts;

/** A short way through the console for somebody who sees it for the first time. */
package dev.tilecast.app.ui.tour;

/** The newest events as text, filtered and copied. */
package dev.tilecast.app.ui.log;

/** The guide: short pages in Markdown, read when they are first asked for. */
package dev.tilecast.app.guide;

package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;

/**
 * A line of the table of contents, or one that a search found.
 *
 * @param level 1 for a page, 2 for a heading in it
 * @param excerpt of what was found; empty in the table of contents
 */
record ContentsLine(GuidePlace place, int level, String title, String excerpt) {}

package dev.tilecast.app.guide;

/**
 * A heading and what stands below it, up to the next one.
 *
 * @param place where it is; that of the page for its first heading
 * @param level of the heading, from 1
 * @param title the heading's words
 * @param text all words below it, for searching
 */
public record GuideSection(GuidePlace place, int level, String title, String text) {}

package dev.tilecast.observe;

/**
 * Text that clients chose, for a log and for tables: none of it may break a line, turn the direction of what stands
 * beside it, steer a terminal, or go on for pages. Any thread.
 */
public final class PrintableText {
    /** Characters that are kept; far above what any real client calls itself. */
    static final int MOST = 1_000;

    private PrintableText() {}

    /**
     * {@return {@code text} of at most 1000 characters, with a replacement character for each that is not printable,
     * and with an ellipsis where it is cut}
     *
     * @param text as it came
     */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(Math.min(text.length(), MOST + 1));
        text.codePoints()
                .limit(MOST)
                .map(point -> isPrintable(point) ? point : '\uFFFD')
                .forEach(printable::appendCodePoint);
        if (text.codePointCount(0, text.length()) > MOST) {
            printable.append('…');
        }
        return printable.toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !turnsDirection(point);
        };
    }

    private static boolean turnsDirection(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}

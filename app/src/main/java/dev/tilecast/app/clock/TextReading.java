package dev.tilecast.app.clock;

/**
 * A run of characters that was read, and how sure that is.
 *
 * @param leastLikeness the least likely character's
 * @param leastLead the least one of a digit before the next likely digit
 * @param leastContrast of the faintest character
 * @param mostContrast of the clearest one
 * @param meanLikeness over all characters
 */
record TextReading(
        String text,
        double leastLikeness,
        double leastLead,
        double leastContrast,
        double mostContrast,
        double meanLikeness) {
    private static final double LIKELY = 0.55;

    /**
     * Reads.
     *
     * @param first place of the run's first character in the line
     * @param pattern 0 where a digit stands, else the character itself
     */
    static TextReading read(GreyPicture picture, TextPlace place, int first, String pattern) {
        StringBuilder text = new StringBuilder();
        double likeness = 1;
        double lead = 1;
        double faintest = Double.MAX_VALUE;
        double clearest = 0;
        double sum = 0;
        for (int i = 0; i < pattern.length(); i++) {
            DotCells cell = DotCells.read(picture, place, first + i);
            char wanted = pattern.charAt(i);
            DotCells.Match match = wanted == '0' ? cell.digit() : new DotCells.Match(wanted, cell.likeness(wanted), 1);
            text.append(match.character());
            likeness = Math.min(likeness, match.likeness());
            lead = Math.min(lead, match.lead());
            faintest = Math.min(faintest, cell.contrast());
            clearest = Math.max(clearest, cell.contrast());
            sum += match.likeness();
        }
        return new TextReading(text.toString(), likeness, lead, faintest, clearest, sum / pattern.length());
    }

    boolean isSure(double likeness, double lead, double contrast) {
        return leastLikeness >= likeness && leastLead >= lead && leastContrast >= contrast;
    }

    /** Whether such a text stands there, even where one cannot tell which. */
    boolean isLikely() {
        return meanLikeness >= LIKELY;
    }
}

package dev.tilecast.app.clock;

import dev.tilecast.app.demo.scene.PixelFont;

/** How bright the dots of one character's cell are, and which character of the pixel font that looks like. */
record DotCells(double[] dots) {
    static final int DOTS = PixelFont.WIDTH * PixelFont.HEIGHT;
    static final String DIGITS = "0123456789";
    static final String CHARACTERS = DIGITS + ":.";
    private static final double[][] TEMPLATES = templates();
    /** Of a dot the middle half is looked at, since compression and scaling smear its edges. */
    private static final double[] SPOTS = {0.3, 0.5, 0.7};

    /**
     * What a cell looks like.
     *
     * @param likeness correlation with that character, at most 1
     * @param lead how much that is above the next likely one's
     */
    record Match(char character, double likeness, double lead) {}

    private static double[][] templates() {
        double[][] templates = new double[CHARACTERS.length()][DOTS];
        for (int i = 0; i < templates.length; i++) {
            for (int dot = 0; dot < DOTS; dot++) {
                int row = dot / PixelFont.WIDTH;
                boolean set = PixelFont.isSet(CHARACTERS.charAt(i), dot % PixelFont.WIDTH, PixelFont.HEIGHT - 1 - row);
                templates[i][dot] = set ? 1 : 0;
            }
        }
        return templates;
    }

    /** The cell of the character at that place in the line. */
    static DotCells read(GreyPicture picture, TextPlace place, int character) {
        double[] dots = new double[DOTS];
        for (int dot = 0; dot < DOTS; dot++) {
            double x = place.left() + (character * PixelFont.ADVANCE + dot % PixelFont.WIDTH) * place.dotWidth();
            double y = place.top() + (double) (dot / PixelFont.WIDTH) * place.dotHeight();
            double sum = 0;
            for (double down : SPOTS) {
                for (double across : SPOTS) {
                    sum += picture.between(x + across * place.dotWidth(), y + down * place.dotHeight());
                }
            }
            dots[dot] = sum / (SPOTS.length * SPOTS.length);
        }
        return new DotCells(dots);
    }

    /** The brightest less the darkest dot. */
    double contrast() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double dot : dots) {
            least = Math.min(least, dot);
            most = Math.max(most, dot);
        }
        return most - least;
    }

    Match digit() {
        Match best = new Match('?', -1, 0);
        for (char candidate : DIGITS.toCharArray()) {
            double likeness = likeness(candidate);
            if (likeness > best.likeness()) {
                best = new Match(candidate, likeness, likeness - best.likeness());
            } else if (best.likeness() - likeness < best.lead()) {
                best = new Match(best.character(), best.likeness(), best.likeness() - likeness);
            }
        }
        return best;
    }

    /** Pearson's correlation of the dots with a character's. */
    double likeness(char character) {
        double[] template = TEMPLATES[CHARACTERS.indexOf(character)];
        double meanDot = mean(dots);
        double meanTemplate = mean(template);
        double product = 0;
        double squareDots = 0;
        double squareTemplate = 0;
        for (int i = 0; i < DOTS; i++) {
            double dot = dots[i] - meanDot;
            double wanted = template[i] - meanTemplate;
            product += dot * wanted;
            squareDots += dot * dot;
            squareTemplate += wanted * wanted;
        }
        return squareDots == 0 ? 0 : product / Math.sqrt(squareDots * squareTemplate);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

package installer;

/** The two builds of FFmpeg, which decide the licence of the whole. */
enum Codecs {
    /** With libx264 and libx265. */
    GPL("GPL-3.0-or-later", "GPL-3.0.txt"),
    LGPL("Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0.txt");

    private final String licence;
    private final String text;

    Codecs(String licence, String text) {
        this.licence = licence;
        this.text = text;
    }

    /** @return the SPDX expression for the whole */
    String licence() {
        return licence;
    }

    /** @return the licence of the whole, a file below packaging/licences/texts */
    String text() {
        return text;
    }
}

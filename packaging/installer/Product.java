package installer;

/**
 * What is packed.
 *
 * @param version a semantic version
 * @param codecs which build of FFmpeg is inside
 * @param time when all files were last changed, as they say: the same commit gives the same files
 */
record Product(String version, Codecs codecs, FileTime time) {
    static final String NAME = "tilecast";
    static final String TITLE = "Tilecast";
    static final String MAINTAINER = "tilecast@localhost";
    static final String SUMMARY = "RTMP workbench for rendered canvases";
    static final String DESCRIPTION =
            "Serves canvases of tiles to RTMP players and shows every connection, message, frame and tile";
    static final String COPYRIGHT = "Copyright 2026 The Tilecast authors";

    /** As Debian and RPM sort it: what precedes a release stands behind a tilde. */
    String linuxVersion() {
        return version.replaceFirst("-", "~");
    }

    /**
     * For Windows Installer and macOS, which know numbers only; macOS takes none that begins with 0, so that there every
     * version counts from 1.
     */
    String numericVersion(boolean zeroMayLead) {
        String numbers = version.replaceFirst("[-+].*", "");
        return zeroMayLead || !numbers.startsWith("0.") ? numbers : "1." + numbers.substring(2);
    }
}

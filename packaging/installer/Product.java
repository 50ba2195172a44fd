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

    /** @return the version in the form that the platform's packages take */
    String versionFor(Platform platform) {
        return switch (platform) {
            // What precedes a release stands behind a tilde, as Debian and RPM sort it.
            case LINUX -> version.replaceFirst("-", "~");
            case WINDOWS -> numbers();
            // macOS takes no version that begins with 0: there all count from 1.
            case MACOS -> numbers().replaceFirst("^0\\.", "1.");
        };
    }

    private String numbers() {
        return version.replaceFirst("[-+].*", "");
    }
}

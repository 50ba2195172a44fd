package dev.tilecast.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The captures that a command opens. */
record CaptureArguments(List<Path> files) {
    /** What the installed program is registered for. */
    static final String ENDING = ".rtmp";

    static final Command.Place PLACE = new Command.Place(
            "CAPTURE",
            Integer.MAX_VALUE,
            "Captured conversations (*" + ENDING
                    + ") to open in the console, in the one that runs where one does. Write"
                    + " ./serve for a file that is named as a command.");

    /** @throws Misuse where one is no file */
    static CaptureArguments of(ParsedArguments arguments) {
        return new CaptureArguments(
                arguments.places().stream().map(CaptureArguments::file).toList());
    }

    private static Path file(String text) {
        try {
            Path file = (text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text)).toAbsolutePath();
            // One that should be a capture is told of where captures are shown.
            if (Files.exists(file) || text.endsWith(ENDING)) {
                return file.normalize();
            }
        } catch (InvalidPathException e) {
            throw new Misuse("'" + text + "' is no file name: " + e.getReason());
        } catch (IllegalArgumentException e) {
            throw new Misuse("'" + text + "' is no file: " + e.getMessage());
        }
        throw new Misuse("'" + text + "' is neither a command nor a file");
    }
}

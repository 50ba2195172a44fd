package dev.tilecast.app.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The captures that a command opens. */
final class CaptureArguments {
    /** What the installed program is registered for. */
    static final String ENDING = ".rtmp";

    @Parameters(
            paramLabel = "CAPTURE",
            arity = "0..*",
            converter = CaptureConverter.class,
            description = {
                "Captured conversations (*" + ENDING
                        + ") to open in the console, in the one that runs where one does. Write"
                        + " ./serve for a file that is named as a command."
            })
    List<Path> files = List.of();

    static final class CaptureConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            try {
                Path file = (text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text)).toAbsolutePath();
                // One that should be a capture is told of where captures are shown.
                if (Files.exists(file) || text.endsWith(ENDING)) {
                    return file.normalize();
                }
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + text + "' is no file name: " + e.getReason());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is no file: " + e.getMessage());
            }
            throw new TypeConversionException("'" + text + "' is neither a command nor a file");
        }
    }
}

package dev.tilecast.app.instance;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a later start asks of the console that is open.
 *
 * @param options of the command line, as that writes them; empty where it had none
 * @param captures to open, as absolute paths
 */
public record ShowRequest(String options, List<Path> captures) {
    /** More is no request. */
    static final int MOST_BYTES = 1 << 20;

    static final String END = "end";

    private static final String BEGIN = "tilecast show 1";
    private static final String OPTIONS = "options ";
    private static final String CAPTURE = "capture ";

    public ShowRequest {
        captures = List.copyOf(captures);
    }

    /** A line for each part, the last one being {@link #END}. */
    String text() {
        StringBuilder text = new StringBuilder(BEGIN + "\n");
        text.append(OPTIONS)
                .append(URLEncoder.encode(options, StandardCharsets.UTF_8))
                .append('\n');
        captures.forEach(capture -> text.append(CAPTURE).append(capture.toUri()).append('\n'));
        return text.append(END).append('\n').toString();
    }

    /** Empty for anything that {@link #text} did not write. */
    static Optional<ShowRequest> parse(String text) {
        List<String> lines = text.lines().toList();
        int last = lines.size() - 1;
        if (last < 2
                || !lines.getFirst().equals(BEGIN)
                || !lines.get(1).startsWith(OPTIONS)
                || !lines.get(last).equals(END)) {
            return Optional.empty();
        }
        try {
            String options = URLDecoder.decode(lines.get(1).substring(OPTIONS.length()), StandardCharsets.UTF_8);
            List<Path> captures = new ArrayList<>();
            for (String line : lines.subList(2, last)) {
                if (!line.startsWith(CAPTURE)) {
                    return Optional.empty();
                }
                captures.add(Path.of(URI.create(line.substring(CAPTURE.length()))));
            }
            return Optional.of(new ShowRequest(options, captures));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Reads captures: one line a read, with the milliseconds since the start, {@code C} or {@code S} for client or server,
 * and the bytes in hex. Lines that begin with {@code #} are remarks, but {@code #resume}, behind which its time, the two
 * states of {@link ChunkStateText} and the number of missed bytes stand: the bytes that follow it start in the middle of a conversation.
 */
public final class CaptureFile {
    static final String RESUME = "#resume";
    static final String END = "#end";
    private static final int LONGEST_SHOWN = 40;

    private CaptureFile() {}

    /**
     * Plays the whole file into {@code sink}.
     *
     * @throws CaptureException where it is damaged; what stood before has been played
     */
    public static void read(Path file, ConversationSink sink) throws IOException, CaptureException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            long last = 0;
            boolean any = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    last = readLine(number, line.strip(), last, sink);
                    any |= !line.startsWith("#");
                }
            }
            if (!any) {
                throw new CaptureException(file.getFileName() + " holds no conversation");
            }
        } catch (MalformedInputException binary) {
            throw new CaptureException(Sentences.of("message.capture.file.no.capture.not", file.getFileName()));
        }
    }

    private static long readLine(long number, String line, long last, ConversationSink sink) throws CaptureException {
        String[] parts = line.split(" +");
        if (line.startsWith("#") && !parts[0].equals(RESUME) && !parts[0].equals(END)) {
            return last;
        }
        boolean resume = parts[0].equals(RESUME);
        int time = line.startsWith("#") ? 1 : 0;
        if (parts.length != (resume ? 5 : parts[0].equals(END) ? 2 : 3)) {
            throw damaged(number, line, Sentences.of("message.capture.file.line.has.milliseconds"));
        }
        try {
            long micros = micros(parts[time]);
            if (resume) {
                sink.resume(
                        micros,
                        ChunkStateText.parse(parts[2]),
                        ChunkStateText.parse(parts[3]),
                        Long.parseLong(parts[4]));
            } else if (time == 1) {
                sink.end(micros);
            } else {
                sink.bytes(micros, side(parts[1]), HexFormat.of().parseHex(parts[2]));
            }
            return micros;
        } catch (IllegalArgumentException wrong) {
            throw damaged(number, line, wrong.getMessage());
        }
    }

    private static long micros(String text) {
        try {
            double millis = Double.parseDouble(text);
            if (millis >= 0 && millis < 1e12) {
                return Math.round(millis * 1000);
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    Sentences.of("message.capture.file.no.time.milliseconds", cut(text)), noNumber);
        }
        throw new IllegalArgumentException(Sentences.of("message.capture.file.time.out.range", text));
    }

    private static Side side(String text) {
        return switch (text) {
            case "C" -> Side.CLIENT;
            case "S" -> Side.SERVER;
            default ->
                throw new IllegalArgumentException(Sentences.of("message.capture.file.neither.c.nor", cut(text)));
        };
    }

    private static CaptureException damaged(long number, String line, String why) {
        return new CaptureException(Sentences.of("message.capture.file.line.damaged.reads", number, why, cut(line)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    static String time(long micros) {
        return micros % 1000 == 0
                ? Long.toString(micros / 1000)
                : micros / 1000 + "." + String.format("%03d", micros % 1000);
    }
}

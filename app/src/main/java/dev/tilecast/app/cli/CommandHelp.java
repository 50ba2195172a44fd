package dev.tilecast.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** What a command says of itself. */
final class CommandHelp {
    private static final int WIDTH = 100;

    private CommandHelp() {}

    static void print(Command command, List<String> commands, PrintWriter out) {
        TextHelpAppendable text = new TextHelpAppendable(out);
        text.setMaxWidth(WIDTH);
        text.setLeftPad(0);
        try {
            text.printWrapped("Usage: " + command.qualifiedName() + " [OPTIONS]" + behind(command, commands));
            out.println();
            for (String paragraph : command.description()) {
                text.printWrapped(paragraph);
            }
            out.println();
            command.place().ifPresent(place -> printPlace(place, text));
            HelpFormatter.builder()
                    .setHelpAppendable(text)
                    .setShowSince(false)
                    .get()
                    .printOptions(command.options());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.footer().forEach(out::println);
        out.flush();
    }

    private static String behind(Command command, List<String> commands) {
        String places = command.place()
                .map(place -> " [" + place.label() + (place.most() > 1 ? "...]" : "]"))
                .orElse("");
        return command.name().isEmpty() ? places + " [" + String.join(" | ", commands) + "]" : places;
    }

    private static void printPlace(Command.Place place, TextHelpAppendable text) {
        try {
            text.printWrapped(place.label() + ": " + place.description());
            text.printWrapped("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tilecast.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The words behind a command, told apart. */
final class ParsedArguments {
    private final CommandLine line;

    private ParsedArguments(CommandLine line) {
        this.line = line;
    }

    /** @throws Misuse where the command has no such option or an option no value */
    static ParsedArguments of(Command command, List<String> words) {
        try {
            // No option by half of its name: the other half may come to mean another one.
            CommandLine line = new DefaultParser(false).parse(command.options(), words.toArray(String[]::new));
            for (Option option : line.getOptions()) {
                if (option.hasArg() && line.getOptionValues(option).length > 1) {
                    throw new Misuse("Option '" + written(option) + "' is given more than once");
                }
            }
            return new ParsedArguments(line);
        } catch (UnrecognizedOptionException e) {
            throw new Misuse("Unknown option: '" + e.getOption() + "'");
        } catch (MissingArgumentException e) {
            throw new Misuse("Missing value for option '" + written(e.getOption()) + "' ("
                    + e.getOption().getArgName() + ")");
        } catch (ParseException e) {
            throw new Misuse(e.getMessage());
        }
    }

    private static String written(Option option) {
        return "--" + option.getLongOpt();
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    /** The value of an option; empty where that was not given. */
    Optional<String> text(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /**
     * The same, understood.
     *
     * @param parser throws an IllegalArgumentException that says what is wrong with the text
     * @throws Misuse where it does
     */
    <T> Optional<T> value(String option, Function<String, T> parser) {
        try {
            return text(option).map(parser);
        } catch (IllegalArgumentException e) {
            throw new Misuse("Invalid value for option '--" + option + "': " + e.getMessage());
        }
    }

    /** The words that are no options. */
    List<String> places() {
        return line.getArgList();
    }

    /** The options that were given, as they can be written. */
    List<String> given() {
        return Arrays.stream(line.getOptions())
                .map(option -> written(option) + (option.hasArg() ? "=" + option.getValue() : ""))
                .toList();
    }
}

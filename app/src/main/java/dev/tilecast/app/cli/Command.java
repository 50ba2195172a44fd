package dev.tilecast.app.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * What the program can be told to do.
 *
 * @param name the word for it; empty for what it does without one
 * @param description what it does, a paragraph each
 * @param options {@code --help} and {@code --version} among them
 * @param place what it takes beside its options
 * @param footer lines behind all the rest of its help, as they stand
 */
record Command(
        String name, List<String> description, Options options, Optional<Place> place, List<String> footer, Work work) {

    static final String PROGRAM = "tilecast";
    static final String HELP = "help";
    static final String VERSION = "version";

    /**
     * Words that are no options.
     *
     * @param label what stands for them in the help
     * @param most how many of them there may be
     */
    record Place(String label, int most, String description) {}

    /** Does what was asked for and gives the exit status. */
    @FunctionalInterface
    interface Work {
        int run(ParsedArguments arguments) throws InterruptedException;
    }

    /** With the options that every command has. */
    static Options commonOptions() {
        return new Options()
                .addOption(Option.builder("h")
                        .longOpt(HELP)
                        .desc("Show this help message and exit.")
                        .get())
                .addOption(Option.builder("V")
                        .longOpt(VERSION)
                        .desc("Print version information and exit.")
                        .get());
    }

    /** An option with a value. */
    static Option option(String name, String label, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(label)
                .desc(description)
                .get();
    }

    /** As a person writes it. */
    String qualifiedName() {
        return name.isEmpty() ? PROGRAM : PROGRAM + " " + name;
    }
}

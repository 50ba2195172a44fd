package dev.tilecast.app.cli;

import dev.tilecast.rtmp.ListenException;
import picocli.CommandLine;

/** Runs a command line; every error is one line on standard error. */
public final class CommandLineProgram {
    /** The command could not do its work. */
    static final int FAILED = 1;
    /** The command line is wrong. */
    static final int MISUSED = 2;

    private CommandLineProgram() {}

    /** @return the exit status */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new TilecastCommand())
                .setUsageHelpWidth(100)
                .setExecutionStrategy(CommandLineProgram::execute)
                .setParameterExceptionHandler(CommandLineProgram::misused)
                .setExecutionExceptionHandler(CommandLineProgram::failed);
    }

    /** A command has options of its own: one that stands before it would be read and then forgotten. */
    private static int execute(CommandLine.ParseResult result) {
        for (CommandLine.Model.OptionSpec option : result.matchedOptions()) {
            if (result.hasSubcommand() && !option.usageHelp() && !option.versionHelp()) {
                String command = result.subcommand().commandSpec().qualifiedName();
                String line = command + " " + option.longestName();
                throw new CommandLine.ParameterException(
                        result.commandSpec().commandLine(),
                        "Option '" + option.longestName() + "' stands before the command; write " + line);
            }
        }
        if (result.hasSubcommand() && !result.matchedPositionals().isEmpty()) {
            throw new CommandLine.ParameterException(
                    result.commandSpec().commandLine(),
                    "A capture stands before the command; tilecast console opens captures");
        }
        return new CommandLine.RunLast().execute(result);
    }

    private static int misused(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("tilecast: " + oneLine(message(problem)) + " (see " + name + " --help)");
        command.getErr().flush();
        return MISUSED;
    }

    private static String message(CommandLine.ParameterException problem) {
        boolean takesFiles = !problem.getCommandLine()
                .getCommandSpec()
                .positionalParameters()
                .isEmpty();
        return takesFiles
                        && problem instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                ? "'" + unmatched.getUnmatched().getFirst() + "' is neither a command nor a file"
                : problem.getMessage();
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult result) throws Exception {
        if (!(problem instanceof ListenException refused)) {
            throw problem;
        }
        command.getErr().println("tilecast: " + oneLine(refused.getMessage()));
        command.getErr().flush();
        return refused.reason() == ListenException.Reason.UNPARSABLE ? MISUSED : FAILED;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\R\\s*", " ");
    }
}

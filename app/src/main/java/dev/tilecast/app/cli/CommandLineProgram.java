package dev.tilecast.app.cli;

import dev.tilecast.rtmp.ListenException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs a command line; every error is one line on standard error. */
public final class CommandLineProgram {
    /** The command could not do its work. */
    static final int FAILED = 1;
    /** The command line is wrong. */
    static final int MISUSED = 2;

    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLineProgram(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        commands.put("console", ConsoleCommand::command);
        commands.put("serve", ServeCommand::command);
        commands.put("doctor", DoctorCommand::command);
    }

    /** @return the exit status */
    public static int run(String... arguments) throws InterruptedException {
        return new CommandLineProgram(new PrintWriter(System.out), new PrintWriter(System.err)).execute(arguments);
    }

    /** The words for what can be done. */
    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /** @param name empty for what is done without one */
    Command command(String name) {
        return name.isEmpty() ? TilecastCommand.command() : commands.get(name).get();
    }

    int execute(String... arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        boolean named = !words.isEmpty() && commands.containsKey(words.getFirst());
        Command command = command(named ? words.getFirst() : "");
        try {
            return execute(command, parse(command, named ? words.subList(1, words.size()) : words));
        } catch (Misuse problem) {
            say(problem.getMessage() + " (see " + command.qualifiedName() + " --help)");
            return MISUSED;
        } catch (ListenException refused) {
            say(refused.getMessage());
            return refused.reason() == ListenException.Reason.UNPARSABLE ? MISUSED : FAILED;
        } catch (RuntimeException failure) {
            // Threads that were begun would keep the process alive.
            failure.printStackTrace(err);
            err.flush();
            return FAILED;
        }
    }

    /** @throws Misuse where the command cannot take these words */
    ParsedArguments parse(Command command, List<String> words) {
        ParsedArguments arguments = ParsedArguments.of(command, words);
        if (!arguments.has(Command.HELP) && !arguments.has(Command.VERSION)) {
            if (command.name().isEmpty()) {
                refuseBefore(arguments, words);
            }
            int most = command.place().map(Command.Place::most).orElse(0);
            if (arguments.places().size() > most) {
                throw new Misuse("Unexpected argument: '" + arguments.places().get(most) + "'");
            }
        }
        return arguments;
    }

    /** A command has options of its own: one that stands before it would be read and then forgotten. */
    private void refuseBefore(ParsedArguments arguments, List<String> words) {
        List<String> others = words.contains("--") ? words.subList(0, words.indexOf("--")) : words;
        for (String place : arguments.places()) {
            if (others.contains(place) && commands.containsKey(place)) {
                if (arguments.given().isEmpty()) {
                    throw new Misuse("A capture stands before the command; tilecast console opens captures");
                }
                String option = arguments.given().getFirst().replaceFirst("=.*", "");
                throw new Misuse(
                        "Option '" + option + "' stands before the command; write tilecast " + place + " " + option);
            }
        }
    }

    private int execute(Command command, ParsedArguments arguments) throws InterruptedException {
        if (arguments.has(Command.HELP)) {
            CommandHelp.print(command, names(), out);
            return 0;
        }
        if (arguments.has(Command.VERSION)) {
            ProgramVersion.lines().forEach(out::println);
            out.flush();
            return 0;
        }
        return command.work().run(arguments);
    }

    private void say(String problem) {
        err.println("tilecast: " + problem.replaceAll("\\R\\s*", " "));
        err.flush();
    }
}

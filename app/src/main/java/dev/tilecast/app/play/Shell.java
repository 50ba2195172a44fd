package dev.tilecast.app.play;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a program's arguments as a line that a shell takes apart into the same ones. */
public enum Shell {
    /** sh, bash, zsh. */
    POSIX {
        @Override
        String quoted(String argument) {
            boolean plain = PLAIN.matcher(argument).matches() || argument.equals("!");
            return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
        }
    },
    /** cmd.exe, and PowerShell for all but a dollar sign or a backtick. */
    WINDOWS {
        @Override
        String quoted(String argument) {
            if (PLAIN.matcher(argument).matches()) {
                return argument;
            }
            // What is inside of quotes cmd.exe leaves alone, but for the per cent sign, which only a file can escape.
            return "\"" + BACKSLASHES.matcher(argument).replaceAll("$1$1\\\\$2").replaceAll("(\\\\+)$", "$1$1") + "\"";
        }
    };

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./\\[\\]-]*[A-Za-z0-9_@+=:,./\\]-]");
    private static final Pattern BACKSLASHES = Pattern.compile("(\\\\*)(\")");

    /** That of the machine. */
    public static Shell ofThisMachine() {
        return of(System.getProperty("os.name"));
    }

    static Shell of(String operatingSystem) {
        return operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : POSIX;
    }

    abstract String quoted(String argument);

    public String line(List<String> arguments) {
        return arguments.stream().map(this::quoted).collect(Collectors.joining(" "));
    }
}

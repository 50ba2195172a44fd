package dev.tilecast.app;

import dev.tilecast.app.cli.CommandLineProgram;

/** The program's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(CommandLineProgram.run(arguments));
    }
}

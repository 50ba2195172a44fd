package dev.tilecast.app.doctor;

import java.io.PrintStream;

/** Findings as lines of text, a remedy below what it is for. */
public final class FindingLines {
    private FindingLines() {}

    public static void print(Finding finding, PrintStream out) {
        switch (finding) {
            case Finding.Fine(String subject, String detail) -> out.println("fine     " + subject + ": " + detail);
            case Finding.Doubtful(String subject, String why, String remedy) ->
                print("doubtful", subject, why, remedy, out);
            case Finding.Missing(String subject, String why, String remedy) ->
                print("missing ", subject, why, remedy, out);
            case Finding.Broken(String subject, String why, String remedy) ->
                print("broken  ", subject, why, remedy, out);
        }
        out.flush();
    }

    private static void print(String word, String subject, String why, String remedy, PrintStream out) {
        out.println(word + " " + subject + ": " + why);
        out.println("         remedy: " + remedy);
    }
}

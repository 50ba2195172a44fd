package dev.tilecast.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of a module's benchmarks as one plain table. */
public final class ResultTable {
    private final List<String[]> rows = new ArrayList<>();

    public ResultTable() {
        rows.add(new String[] {"what", "measured", "compared with", "ratio", "wanted", ""});
    }

    /** A value that stands for itself. */
    public void add(String what, String measured) {
        rows.add(new String[] {what, measured, "", "", "", ""});
    }

    /** A value that should be at least so large. */
    public void addAtLeast(String what, double value, double wanted, String unit) {
        rows.add(new String[] {
            what,
            number(value) + " " + unit,
            "",
            "",
            "at least " + number(wanted) + " " + unit,
            verdict(value >= wanted)
        });
    }

    /** A value that should be at most so large. */
    public void addAtMost(String what, double value, double wanted, String unit) {
        rows.add(new String[] {
            what, number(value) + " " + unit, "", "", "at most " + number(wanted) + " " + unit, verdict(value <= wanted)
        });
    }

    /** Two values whose ratio should be at most so large; 0 where it is for information. */
    public void addRatio(String what, double value, double reference, double wanted, String unit) {
        double ratio = value / reference;
        rows.add(new String[] {
            what,
            number(value) + " " + unit,
            number(reference) + " " + unit,
            String.format(Locale.ROOT, "%.2f", ratio),
            wanted == 0 ? "" : String.format(Locale.ROOT, "at most %.2f", wanted),
            wanted == 0 ? "" : verdict(ratio <= wanted)
        });
    }

    public static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String verdict(boolean met) {
        return met ? "ok" : "missed";
    }

    @Override
    public String toString() {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}

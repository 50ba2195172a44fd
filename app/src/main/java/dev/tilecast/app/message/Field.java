package dev.tilecast.app.message;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a payload and what it means.
 *
 * @param value as people read it
 * @param explanation one sentence, with the section of the specification; empty where the name says all
 * @param children parts of it, in order; they do not overlap and lie inside
 */
public record Field(String name, String value, ByteRange range, Kind kind, String explanation, List<Field> children) {

    /** What is to be thought of it. */
    public enum Kind {
        DATA,
        /** Coded audio or video, or what a decoder is set up with: for a codec to read. */
        MEDIA,
        /** Allowed, and without a meaning that is known here. */
        UNKNOWN,
        /** Against the specification. */
        ILLEGAL
    }

    public Field {
        children = List.copyOf(children);
    }

    /** The deepest field that the byte belongs to; null where none does. */
    public static Field at(List<Field> fields, int position) {
        for (Field field : fields) {
            if (field.range.contains(position)) {
                Field inside = at(field.children, position);
                return inside == null ? field : inside;
            }
        }
        return null;
    }

    /** What is unknown or illegal in the fields and inside of them, in order. */
    public static List<Field> problems(List<Field> fields) {
        List<Field> problems = new ArrayList<>();
        collectProblems(fields, problems);
        return problems;
    }

    private static void collectProblems(List<Field> fields, List<Field> problems) {
        for (Field field : fields) {
            if (field.kind == Kind.UNKNOWN || field.kind == Kind.ILLEGAL) {
                problems.add(field);
            }
            collectProblems(field.children, problems);
        }
    }
}

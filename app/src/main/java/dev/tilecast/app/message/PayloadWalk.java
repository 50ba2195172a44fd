package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Walks through a payload from its first byte to its last and notes a field for each step. What is left when a walk
 * ends, or breaks, becomes a field as well, so that no byte is without one.
 */
final class PayloadWalk {
    private final byte[] bytes;
    private final int end;
    private final int declaredEnd;
    private final List<Field> fields = new ArrayList<>();
    private int at;

    /** @param declaredLength of the payload, of which {@code bytes} may be only the beginning */
    PayloadWalk(byte[] bytes, int declaredLength) {
        this(bytes, 0, bytes.length, Math.max(bytes.length, declaredLength));
    }

    private PayloadWalk(byte[] bytes, int at, int end, int declaredEnd) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
        this.declaredEnd = declaredEnd;
    }

    /** A step that can break. */
    interface Part {
        String walk(PayloadWalk walk);
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }

    int end() {
        return end;
    }

    /** Bytes to the declared end, kept or not. */
    int left() {
        return declaredEnd - at;
    }

    boolean hasMore() {
        return at < end;
    }

    int peek() {
        need(1, "a byte");
        return bytes[at] & 0xFF;
    }

    private void need(int count, String what) {
        if (end - at < count) {
            String why = end < declaredEnd
                    ? Sentences.of("message.payload.walk.only.first.bytes", end)
                    : Sentences.of("message.payload.walk.payload.ends.there");
            throw new IllegalPayloadException(
                    Sentences.of("message.payload.walk.takes.bytes.left", what, count, (end - at), why));
        }
    }

    /** A number of one to four bytes, the most significant first. */
    int number(int count, String name, String explanation) {
        return number(count, name, explanation, value -> Long.toString(Integer.toUnsignedLong(value)));
    }

    int number(int count, String name, String explanation, IntFunction<String> text) {
        need(count, name);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        note(count, name, text.apply(value), Kind.DATA, explanation);
        return value;
    }

    /** Signed, of three bytes. */
    int signedMedium(String name, String explanation) {
        int value = number(3, name, explanation, raw -> Integer.toString(raw << 8 >> 8) + " ms");
        return value << 8 >> 8;
    }

    String text(int count, String name, String explanation) {
        need(count, name);
        String text = new String(bytes, at, count, StandardCharsets.UTF_8);
        note(count, name, "\"" + text + "\"", Kind.DATA, explanation);
        return text;
    }

    /** Four characters; what is not printable is shown as a dot. */
    String fourCc(String name, String explanation) {
        need(4, name);
        String code = new String(bytes, at, 4, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
        note(4, name, code, Kind.DATA, explanation);
        return code;
    }

    /** The next byte in parts, which {@code parts} adds. */
    int bits(String name, Part parts) {
        int value = peek();
        PayloadWalk inside = new PayloadWalk(bytes, at, at + 1, at + 1);
        String text = parts.walk(inside);
        fields.add(new Field(name, text, new ByteRange(at, at + 1), Kind.DATA, "", inside.fields));
        at++;
        return value;
    }

    /** Some bits of the byte that is next, which stays next. */
    void bitField(int mask, String name, String value, Kind kind, String explanation) {
        fields.add(new Field(name, value, new ByteRange(at, at + 1, mask), kind, explanation, List.of()));
    }

    /** The next bytes, whatever they are. */
    void note(int count, String name, String value, Kind kind, String explanation) {
        fields.add(new Field(name, value, new ByteRange(at, at + count), kind, explanation, List.of()));
        at += count;
    }

    /** Fields that something else found in the next bytes. */
    void add(List<Field> found, int newPosition) {
        fields.addAll(found);
        at = newPosition;
    }

    /** The next {@code count} bytes as one field with parts; the part's result is its value. */
    String group(int count, String name, String explanation, Part part) {
        int start = at;
        int limit = Math.min(start + Math.min(count, left()), end);
        PayloadWalk inside = new PayloadWalk(bytes, start, limit, start + Math.min(count, left()));
        String value = inside.run(part);
        at = limit;
        fields.add(new Field(name, value, new ByteRange(start, at), Kind.DATA, explanation, inside.fields));
        return value;
    }

    /** Walks with {@code part}, notes what it leaves, and gives its summary or what broke it. */
    String run(Part part) {
        String summary;
        try {
            summary = part.walk(this);
        } catch (IllegalPayloadException broken) {
            summary = broken.getMessage();
            if (end < declaredEnd && !hasMore()) {
                return summary;
            }
            if (end < declaredEnd) {
                note(end - at, "not read", "", Kind.MEDIA, summary + ".");
            } else {
                note(end - at, "illegal", summary, Kind.ILLEGAL, summary + ".");
            }
            return summary;
        }
        rest("trailing bytes", Kind.UNKNOWN, Sentences.of("message.payload.walk.message.was.complete"));
        return summary;
    }

    /** All kept bytes that are left. */
    void rest(String name, Kind kind, String explanation) {
        int count = end - at;
        if (count > 0) {
            note(count, name, left() + " bytes", kind, explanation);
        }
    }

    /** All that is left, for a codec to read. */
    void media(String name, String explanation) {
        media(left(), name, explanation);
    }

    void media(int count, String name, String explanation) {
        int kept = Math.min(count, end - at);
        String cut = kept < count ? ", the first " + kept + " kept" : "";
        if (count > 0) {
            note(kept, name, count + " bytes" + cut, Kind.MEDIA, explanation);
        }
    }

    /** Marks the field noted last. */
    void mark(Kind kind, String explanation) {
        Field last = fields.removeLast();
        fields.add(new Field(last.name(), last.value(), last.range(), kind, explanation, last.children()));
    }

    List<Field> fields() {
        return fields;
    }
}

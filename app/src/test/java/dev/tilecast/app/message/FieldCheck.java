package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What holds for the fields of every payload, whatever its bytes. */
final class FieldCheck {
    private FieldCheck() {}

    static void check(Message message) {
        check(message.fields(), message.payload().length, message.summary());
    }

    static void check(List<Field> fields, int length, String about) {
        int covered = 0;
        for (Field field : fields) {
            assertEquals(covered, field.range().start(), () -> about + ": " + field);
            covered = field.range().end();
        }
        if (length > 0) {
            assertEquals(length, covered, about);
        }
        fields.forEach(field -> inside(field, about));
    }

    private static void inside(Field field, String about) {
        ByteRange outer = field.range();
        List<Field> parts = field.children();
        for (int i = 0; i < parts.size(); i++) {
            ByteRange part = parts.get(i).range();
            assertTrue(part.start() >= outer.start() && part.end() <= outer.end(), () -> about + ": " + field);
            for (int j = 0; j < i; j++) {
                assertFalse(part.overlaps(parts.get(j).range()), () -> about + ": " + field);
            }
            inside(parts.get(i), about);
        }
    }
}

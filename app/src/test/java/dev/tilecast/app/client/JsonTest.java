package dev.tilecast.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private final JsonReading reading = new JsonReading();
    private final JsonWriting writing = new JsonWriting();

    @Test
    void argumentsAreJsonValuesWithCommasBetween() throws JsonProblemException {
        assertEquals(
                List.of(
                        AmfValue.object()
                                .put("yaw", 0.5)
                                .put("on", true)
                                .put("of", AmfValue.NULL)
                                .build(),
                        AmfValue.array(AmfValue.of(1), AmfValue.of("two")),
                        AmfValue.of("text")),
                reading.arguments("{\"yaw\": 0.5, \"on\": true, \"of\": null},\n [1, \"two\"], \"text\""));
        assertEquals(List.of(), reading.arguments(" \n"));
    }

    static Stream<AmfValue> values() {
        return Stream.of(
                AmfValue.of(-0.0),
                AmfValue.of(1e300),
                AmfValue.of(Double.NaN),
                AmfValue.of(Double.NEGATIVE_INFINITY),
                AmfValue.of("ü \" \n \u2028"),
                AmfValue.NULL,
                AmfValue.UNDEFINED,
                new AmfValue.AmfDate(1.5e12),
                new AmfValue.AmfXml("<a/>"),
                new AmfValue.AmfByteArray(new byte[] {1, -1}),
                new AmfValue.AmfDictionary(List.of(new AmfValue.Entry(AmfValue.of(1), AmfValue.array()))),
                AmfValue.object()
                        .put("$price", 1)
                        .put("$$", 2)
                        .put("a", AmfValue.UNDEFINED)
                        .build("Camera"),
                AmfValue.object().put("twice", 1).put("twice", 2).buildEcmaArray(),
                AmfValue.object().build());
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadAsTheSameValue(AmfValue value) throws JsonProblemException {
        assertEquals(List.of(value), reading.arguments(writing.line(value)));
        assertEquals(List.of(value), reading.arguments(writing.lines(value)));
    }

    @Test
    void wholeNumbersHaveNoPoint() {
        assertEquals("[1,0.5,-3]", writing.line(AmfValue.array(AmfValue.of(1), AmfValue.of(0.5), AmfValue.of(-3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\" 1}      | 1 | 6 | colon",
                "1, }           | 1 | 4 | Unexpected",
                "{\"a\": [1, 2} | 1 | 12 | close",
                "a              | 1 | 1 | Unrecognized",
                "1]             | 1 | 2 | closes nothing",
                "1e999          | 1 | 1 | larger",
                "{\"$day\": 1}  | 1 | 1 | there is no $day",
                "{\"$date\":\"x\"} | 1 | 1 | milliseconds"
            })
    void aProblemNamesLineAndColumn(String text, int line, int column, String why) {
        JsonProblemException problem = assertThrows(JsonProblemException.class, () -> reading.arguments(text));
        assertEquals(line + ":" + column, problem.line() + ":" + problem.column(), problem.getMessage());
        assertTrue(problem.getMessage().contains(why), problem.getMessage());
    }

    @Test
    void aTextThatEndsTooSoonSaysWhere() {
        JsonProblemException problem =
                assertThrows(JsonProblemException.class, () -> reading.arguments("{\"a\": 1,\n\"b\""));
        assertEquals("line 2, column 4: the text ends inside of a value or behind a comma", problem.getMessage());
    }
}

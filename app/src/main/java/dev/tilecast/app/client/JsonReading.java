package dev.tilecast.app.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.AmfValue.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as AMF values. Objects whose first name begins with a dollar sign stand for what JSON has no form for; see
 * {@link JsonTag}. Any thread.
 */
public final class JsonReading {
    /** As deep as servers take AMF. */
    private static final int DEEPEST = 32;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build())
            .build();

    /**
     * Reads the arguments of a call.
     *
     * @param text JSON values with commas between; blank for none
     */
    public List<AmfValue> arguments(String text) throws JsonProblemException {
        if (text.isBlank()) {
            return List.of();
        }
        // The line in front keeps the columns of what was typed.
        try (JsonParser parser = factory.createParser("[\n" + text + "\n]")) {
            parser.nextToken();
            List<AmfValue> values = array(parser);
            JsonLocation end = parser.currentTokenLocation();
            if (end.getLineNr() - 2 <= newLines(text)) {
                throw problem(end, Sentences.of("client.problem.this.closes.nothing"));
            }
            return values;
        } catch (JsonProcessingException malformed) {
            if (malformed.getLocation().getLineNr() - 2 > newLines(text)) {
                throw new JsonProblemException(
                        newLines(text) + 1,
                        text.length() - text.lastIndexOf('\n'),
                        Sentences.of("client.problem.the.text.ends.inside"));
            }
            throw problem(malformed.getLocation(), sentence(malformed.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<AmfValue> array(JsonParser parser) throws IOException, JsonProblemException {
        List<AmfValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private AmfValue value(JsonParser parser) throws IOException, JsonProblemException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> new AmfValue.AmfStrictArray(array(parser));
            case VALUE_STRING -> AmfValue.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> AmfValue.of(true);
            case VALUE_FALSE -> AmfValue.of(false);
            default -> AmfValue.NULL;
        };
    }

    private static AmfValue number(JsonParser parser) throws IOException, JsonProblemException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw problem(
                    parser.currentTokenLocation(), Sentences.of("client.problem.is.larger.than.amf", parser.getText()));
        }
        return AmfValue.of(number);
    }

    private AmfValue object(JsonParser parser) throws IOException, JsonProblemException {
        JsonLocation start = parser.currentTokenLocation();
        List<Property> properties = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            properties.add(new Property(name, value(parser)));
        }
        try {
            return JsonTag.untagged(properties);
        } catch (IllegalArgumentException badTag) {
            throw problem(start, badTag.getMessage());
        }
    }

    /** Without the characters' numbers, and without what stands on further lines. */
    private static String sentence(String message) {
        int detail = message.indexOf('\n');
        return (detail < 0 ? message : message.substring(0, detail)).replaceAll(" \\(code \\d+[^)]*\\)", "");
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }

    private static JsonProblemException problem(JsonLocation where, String why) {
        return new JsonProblemException(Math.max(1, where.getLineNr() - 1), where.getColumnNr(), why);
    }
}

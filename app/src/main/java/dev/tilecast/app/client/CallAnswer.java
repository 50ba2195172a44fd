package dev.tilecast.app.client;

import dev.tilecast.wire.amf.AmfValue;

/**
 * What came of a call.
 *
 * @param refused by {@code _error}
 * @param json the answer's value
 * @param tree the same, for a tree
 * @param micros from the call to its answer
 */
public record CallAnswer(String procedure, boolean refused, String json, ValueTree tree, long micros) {

    static CallAnswer of(String procedure, boolean refused, AmfValue value, long micros) {
        return new CallAnswer(
                procedure, refused, new JsonWriting().lines(value), ValueTree.of("answer", value), micros);
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.Side;
import java.util.ArrayList;
import java.util.List;

/** What the rules found out with one message. One thread at a time. */
final class Findings {
    private final List<String> problems = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** Something that no message stands for, such as an answer that does not come. */
    record Remark(Side side, String sentence) {}

    /** What is odd about the message itself, in a sentence with the section of the specification. */
    void problem(String sentence) {
        problems.add(sentence);
    }

    /** What gets a line of its own behind the message. */
    void remark(Side side, String sentence) {
        remarks.add(new Remark(side, sentence));
    }

    List<String> problems() {
        return problems;
    }

    List<Remark> remarks() {
        return remarks;
    }

    static String name(Side side) {
        return Sentences.of(side == Side.CLIENT ? "message.side.client" : "message.side.server");
    }

    static Side other(Side side) {
        return side == Side.CLIENT ? Side.SERVER : Side.CLIENT;
    }
}

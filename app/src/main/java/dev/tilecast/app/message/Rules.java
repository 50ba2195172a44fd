package dev.tilecast.app.message;

import dev.tilecast.observe.Side;
import java.util.List;
import java.util.function.Consumer;

/** Passes messages on, with what the rules of a conversation find about them. One thread at a time. */
final class Rules implements Consumer<Message> {
    private final List<Rule> rules = List.of(new HandshakeRule(), new CallRule(), new MediaRule(), new WindowRule());
    private final Dissector.Numbers numbers;
    private final Consumer<Message> messages;

    Rules(Dissector.Numbers numbers, Consumer<Message> messages) {
        this.numbers = numbers;
        this.messages = messages;
    }

    void bytes(Side from, int count) {
        rules.forEach(rule -> rule.bytes(from, count));
    }

    void resume() {
        rules.forEach(Rule::resume);
    }

    @Override
    public void accept(Message message) {
        Findings findings = new Findings();
        rules.forEach(rule -> rule.look(message, findings));
        messages.accept(findings.problems().isEmpty() ? message : message.with(findings.problems()));
        for (Findings.Remark remark : findings.remarks()) {
            List<String> problems = List.of(remark.sentence());
            messages.accept(Message.remark(
                    numbers.next(), message.micros(), remark.side(), "Finding", remark.sentence(), problems));
        }
    }
}

package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.amf.Amf0Reader;
import dev.tilecast.wire.amf.AmfException;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfTrace;
import dev.tilecast.wire.amf.AmfValue;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Turns the AMF values of a payload into fields, by what the reader tells of their places. */
final class AmfFields implements AmfTrace {
    private static final AmfLimits LIMITS = new AmfLimits(64, 20_000, 1 << 20);
    private static final int BEFORE_ALL = -1;

    private final PayloadWalk walk;
    private final ByteBuf in;
    private final Amf0Reader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private int nameStart = BEFORE_ALL;
    private String name;

    AmfFields(PayloadWalk walk) {
        this.walk = walk;
        in = Unpooled.wrappedBuffer(walk.bytes(), 0, walk.end()).readerIndex(walk.position());
        reader = new Amf0Reader(in, LIMITS, this);
    }

    /** A value that began. */
    private static final class Open {
        final String name;
        final int start;
        final int valueStart;
        final String kind;
        final List<Field> children = new ArrayList<>();

        Open(String name, int start, int valueStart, String kind) {
            this.name = name;
            this.start = start;
            this.valueStart = valueStart;
            this.kind = kind;
        }
    }

    boolean hasMore() {
        return reader.hasMore();
    }

    /** The next value, noted as a field of that name. */
    AmfValue read(String valueName, String explanation) {
        if (!reader.hasMore()) {
            throw new IllegalPayloadException(Sentences.of("message.amf.message.ends.before", valueName));
        }
        int start = in.readerIndex();
        open.clear();
        open.push(new Open("", start, start, ""));
        nameStart = start;
        name = valueName;
        try {
            AmfValue value = reader.read();
            Field field = open.pop().children.getFirst();
            String sentence = explanation.isEmpty() ? field.explanation() : explanation + " " + field.explanation();
            walk.add(
                    List.of(new Field(
                            field.name(), field.value(), field.range(), field.kind(), sentence, field.children())),
                    in.readerIndex());
            return value;
        } catch (AmfException broken) {
            List<Field> found = closeAll(Math.min(in.readerIndex(), walk.end()));
            walk.add(found, found.isEmpty() ? start : found.getLast().range().end());
            throw new IllegalPayloadException(broken.getMessage());
        }
    }

    /** A string without a marker. */
    String name(String fieldName, String explanation) {
        int start = walk.position();
        try {
            String text = reader.readName();
            walk.note(in.readerIndex() - start, fieldName, AmfText.quoted(text), Kind.DATA, explanation);
            return text;
        } catch (AmfException broken) {
            throw new IllegalPayloadException(broken.getMessage());
        }
    }

    /** Values that began and found no end, up to where the reading broke. */
    private List<Field> closeAll(int end) {
        while (open.size() > 1) {
            Open broken = open.pop();
            int last = Math.max(end, broken.start);
            open.peek()
                    .children
                    .add(new Field(
                            broken.name,
                            "incomplete",
                            new ByteRange(broken.start, last),
                            Kind.ILLEGAL,
                            Sentences.of("message.amf.breaks.off", broken.kind),
                            broken.children));
        }
        return open.pop().children;
    }

    @Override
    public void begin(int start, int marker, boolean amf3) {
        String own = name == null ? "[" + open.peek().children.size() + "]" : name;
        open.push(new Open(own, name == null ? start : nameStart, start, AmfText.kind(marker, amf3)));
        name = null;
    }

    @Override
    public void name(int start, String propertyName) {
        nameStart = start;
        name = propertyName.isEmpty() ? "\"\"" : propertyName;
    }

    @Override
    public void end(int end, AmfValue value) {
        Open ended = open.pop();
        open.peek()
                .children
                .add(new Field(
                        ended.name,
                        AmfText.of(value),
                        new ByteRange(ended.start, end),
                        Kind.DATA,
                        Sentences.of("message.amf.kind", ended.kind),
                        ended.children));
    }

    @Override
    public void withdraw(int position) {
        name = null;
        while (open.size() > 1 && open.peek().valueStart >= position) {
            open.pop();
        }
        open.peek().children.removeIf(child -> child.range().start() >= position);
    }
}

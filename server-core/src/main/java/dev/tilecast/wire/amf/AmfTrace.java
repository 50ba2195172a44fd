package dev.tilecast.wire.amf;

/**
 * Told where in the bytes each value stands, while a reader reads them: a value begins, what is inside of it is told,
 * and it ends. Positions are reader indexes of the buffer. Where reading fails, values that began have no end.
 */
public interface AmfTrace {

    /**
     * A value begins.
     *
     * @param start of its marker, or of the avmplus marker in front of that
     * @param marker of AMF0 (AMF0 specification, section 2.1) or AMF3 (AMF3 specification, section 3.1)
     * @param amf3 whether it is AMF3's marker
     */
    void begin(int start, int marker, boolean amf3);

    /**
     * The name of the value that begins next, inside of the one that began last.
     *
     * @param start of the name's length field
     * @param name as it was read
     */
    void name(int start, String name);

    /**
     * The value that began last, of those without an end, ends in front of {@code end}.
     *
     * @param end the index behind the value's last byte
     * @param value what was read
     */
    void end(int end, AmfValue value);

    /**
     * All that was told from {@code position} on was a guess about the bytes that failed.
     *
     * @param position the index from which on nothing is certain
     */
    void withdraw(int position);
}

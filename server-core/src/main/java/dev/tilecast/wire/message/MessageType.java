package dev.tilecast.wire.message;

/** Message type ids (RTMP specification, sections 5.4, 6.2 and 7.1). */
public final class MessageType {
    /** The most data bytes of a chunk from now on (section 5.4.1). */
    public static final int SET_CHUNK_SIZE = 1;
    /** Discards an unfinished message of a chunk stream (section 5.4.2). */
    public static final int ABORT = 2;
    /** How many bytes have arrived (section 5.4.3). */
    public static final int ACKNOWLEDGEMENT = 3;
    /** An event, see {@link UserControlEvent} (section 6.2). */
    public static final int USER_CONTROL = 4;
    /** After how many bytes an acknowledgement is expected (section 5.4.4). */
    public static final int WINDOW_ACKNOWLEDGEMENT_SIZE = 5;
    /** How many bytes may be sent without an acknowledgement (section 5.4.5). */
    public static final int SET_PEER_BANDWIDTH = 6;
    /** Audio (section 7.1.4). */
    public static final int AUDIO = 8;
    /** Video (section 7.1.5). */
    public static final int VIDEO = 9;
    /** Data such as onMetaData, in AMF3 (section 7.1.2). */
    public static final int DATA_AMF3 = 15;
    /** Events of a shared object, in AMF3 (section 7.1.3). */
    public static final int SHARED_OBJECT_AMF3 = 16;
    /** A command, in AMF3 (section 7.1.1). */
    public static final int COMMAND_AMF3 = 17;
    /** Data such as onMetaData, in AMF0 (section 7.1.2). */
    public static final int DATA_AMF0 = 18;
    /** Events of a shared object, in AMF0 (section 7.1.3). */
    public static final int SHARED_OBJECT_AMF0 = 19;
    /** A command, in AMF0 (section 7.1.1). */
    public static final int COMMAND_AMF0 = 20;
    /** Several messages in one (section 7.1.6). */
    public static final int AGGREGATE = 22;

    private MessageType() {}

    /**
     * {@return whether messages of the type carry media, which may be larger than commands}
     *
     * @param typeId message type id
     */
    public static boolean isMedia(int typeId) {
        return typeId == AUDIO || typeId == VIDEO || typeId == AGGREGATE;
    }
}

package dev.tilecast.app.message;

import dev.tilecast.wire.message.MessageType;

/** The names of message types (RTMP specification, sections 5.4, 6.2 and 7.1). */
final class TypeNames {
    private TypeNames() {}

    static boolean isCommand(int typeId) {
        return typeId == MessageType.COMMAND_AMF0 || typeId == MessageType.COMMAND_AMF3;
    }

    static boolean isUnknown(int typeId) {
        return of(typeId).startsWith("Type ");
    }

    static String of(int typeId) {
        return switch (typeId) {
            case 1 -> "Set Chunk Size";
            case 2 -> "Abort";
            case 3 -> "Acknowledgement";
            case 4 -> "User Control";
            case 5 -> "Window Ack Size";
            case 6 -> "Set Peer Bandwidth";
            case 8 -> "Audio";
            case 9 -> "Video";
            case 15 -> "Data AMF3";
            case 16 -> "Shared Object AMF3";
            case 17 -> "Command AMF3";
            case 18 -> "Data";
            case 19 -> "Shared Object";
            case 20 -> "Command";
            case 22 -> "Aggregate";
            default -> "Type " + typeId;
        };
    }
}

package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;

/**
 * What a client says of itself in connect (RTMP specification, section 7.2.1.1).
 *
 * @param application {@code app} without quotes, query and slashes at its ends
 * @param query what followed a question mark in {@code app}; empty without one
 * @param tcUrl {@code tcUrl}, or {@code tcurl} as some encoders spell it; empty without one
 * @param flashVer what the client calls itself; empty without one
 * @param objectEncoding 0 for AMF0, 3 for AMF3
 * @param commandObject everything it sent
 */
public record ConnectInfo(
        String application, String query, String tcUrl, String flashVer, int objectEncoding, AmfValue commandObject) {

    static ConnectInfo of(AmfValue commandObject) {
        String app = Arguments.text(Arguments.property(commandObject, "app")).replace("\"", "");
        int question = app.indexOf('?');
        String path = question < 0 ? app : app.substring(0, question);
        String tcUrl = Arguments.text(Arguments.property(commandObject, "tcUrl"));
        if (tcUrl.isEmpty()) {
            tcUrl = Arguments.text(Arguments.property(commandObject, "tcurl"));
        }
        double encoding = Arguments.number(Arguments.property(commandObject, "objectEncoding"), 0);
        return new ConnectInfo(
                withoutOuterSlashes(path),
                question < 0 ? "" : app.substring(question + 1),
                tcUrl.replace("\"", ""),
                Arguments.text(Arguments.property(commandObject, "flashVer")),
                encoding == 3 ? 3 : 0,
                commandObject);
    }

    /** In one pass: a client may send tens of thousands of slashes, on which a pattern backtracks. */
    private static String withoutOuterSlashes(String path) {
        int begin = 0;
        int end = path.length();
        while (begin < end && path.charAt(begin) == '/') {
            begin++;
        }
        while (end > begin && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(begin, end);
    }
}

package dev.tilecast.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "rtmp://127.0.0.1:1936/demo/testcard?codec=h264&size=1x1 | 127.0.0.1 | 1936 | demo | testcard?codec=h264&size=1x1",
                "RTMP://host/live/a/b/c  | host | 1935 | live/a | b/c",
                "rtmp://[::1]:99/live/s  | ::1  | 99   | live | s",
                "rtmp://host/live/s?k=a/b | host | 1935 | live | s?k=a/b"
            })
    void aUrlHasFourParts(String text, String host, int port, String application, String stream) {
        RemoteUrl url = RemoteUrl.parse(text);
        assertEquals(new RemoteUrl(host, port, application, stream), url);
        assertEquals(url, RemoteUrl.parse(url.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'rtmp://h/a/b'      | URL    | quotes",
                "rtmp://h/a/b c      | URL    | blank",
                "rtmp://h/a/b\"      | URL    | character",
                "rtmps://h/a/b       | scheme | not rtmp",
                "http://h/a/b        | scheme | not rtmp",
                "h/a/b               | scheme | rtmp://",
                "rtmp:///a/b         | host   | none",
                "rtmp://::1/a/b      | host   | colons",
                "rtmp://u:p@h/a/b    | host   | user name",
                "rtmp://h:99999/a/b  | port   | 65535",
                "rtmp://h:/a/b       | port   | number"
            })
    void whatIsWrongIsNamedWithARemedy(String text, String part, String why) {
        Problem problem = assertThrows(RemoteUrlException.class, () -> RemoteUrl.parse(text))
                .problem();
        assertEquals(part, problem.what());
        assertTrue(problem.why().contains(why), problem.why());
        assertTrue(!problem.remedy().isBlank());
    }
}

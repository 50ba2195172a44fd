package dev.tilecast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayUrlTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1935, rtmp://127.0.0.1:1935/demo/testcard",
        "192.168.1.5:80, rtmp://192.168.1.5:80/demo/testcard",
        "0.0.0.0:1935,   rtmp://127.0.0.1:1935/demo/testcard",
        "[::1]:1935,     rtmp://[::1]:1935/demo/testcard",
        "[::]:1935,      rtmp://[::1]:1935/demo/testcard"
    })
    void theAddressOfAllInterfacesBecomesOneThatCanBeOpened(String listenAddress, String url) {
        assertEquals(url, PlayUrl.of(listenAddress, "demo", "testcard"));
    }
}

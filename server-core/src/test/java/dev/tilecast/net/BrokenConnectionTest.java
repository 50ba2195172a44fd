package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BrokenConnectionTest {

    @Test
    void aBrokenConnectionIsToldWithoutTheSystemCall() {
        assertEquals(
                "Connection reset by peer",
                RtmpChannelHandler.cause(
                        new IOException("recvAddress(..) failed with error(-104): Connection reset by peer")));
        assertEquals("Connection reset", RtmpChannelHandler.cause(new IOException("Connection reset")));
    }
}

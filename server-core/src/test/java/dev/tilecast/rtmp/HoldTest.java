package dev.tilecast.rtmp;

import static dev.tilecast.rtmp.FrameHandlers.screenVideo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldTest {
    private final ServerFixture fixture = new ServerFixture();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    @Test
    void aHeldStreamIsStillAndGoesOnAtAKeyFrameAtItsTimeWhileThePlayerIsToldNothing() throws Exception {
        fixture.onStream(stream -> {
            stream.useCodec("screen video");
            stream.registerFrameEventHandler(screenVideo());
        });
        try (RtmpClient client = fixture.play()) {
            long id = fixture.server().snapshot().connections().getFirst().id();
            ServerFixture.awaitVideo(client);
            assertTrue(fixture.server().hold(id, 1, true));
            fixture.await(ServerEvent.HoldChanged.class, ServerEvent.HoldChanged::held);
            assertEquals("held", stateOfFirstStream());
            int other = client.createStream();
            client.play(other, "other");
            int last = 0;
            for (int seen = 0; seen < 15; ) {
                Received next = client.next();
                assertFalse(isTold(next), "told of stream 1: " + next);
                if (next.message() instanceof VideoMessage) {
                    boolean held = next.header().messageStreamId() == 1;
                    last = held ? next.header().timestamp() : last;
                    seen += held ? 0 : 1;
                    assertTrue(!held || seen == 0, "what comes of stream 1 was sent before it was held");
                }
            }
            assertTrue(fixture.server().hold(id, 1, false));
            Received first = client.next();
            while (!(first.message() instanceof VideoMessage) || first.header().messageStreamId() != 1) {
                assertFalse(isTold(first), "told of stream 1: " + first);
                first = client.next();
            }
            assertEquals(1, ServerFixture.payload(first)[0] >> 4, "frame type of a key frame");
            assertTrue(first.header().timestamp() - last > 300, "the time did not stand still");
            assertEquals("playing", stateOfFirstStream());
        }
    }

    @Test
    void whatIsNotThereCannotBeHeld() throws Exception {
        fixture.onStream(stream -> {});
        try (RtmpClient client = fixture.connect()) {
            long id = fixture.server().snapshot().connections().getFirst().id();
            int stream = client.createStream();
            assertFalse(fixture.server().hold(id, stream + 1, true));
            assertFalse(fixture.server().hold(id + 1, stream, true));
        }
    }

    private String stateOfFirstStream() {
        return fixture.server()
                .snapshot()
                .connections()
                .getFirst()
                .streams()
                .getFirst()
                .state();
    }

    /** Whether a player would take that for news of message stream 1. */
    private static boolean isTold(Received received) {
        return received.message() instanceof UserControl control
                        && control.event().toString().contains("=1]")
                || received.message() instanceof CommandMessage command
                        && command.name().equals("onStatus")
                        && received.header().messageStreamId() == 1;
    }
}

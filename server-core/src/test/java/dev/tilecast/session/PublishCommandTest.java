package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishCommandTest {
    private final SessionFixture fixture = SessionFixture.connected();

    /** OBS and ffmpeg send all of this at once. */
    @Test
    void whatComesTogetherWithCreateStreamIsAnswered() {
        fixture.command(0, "releaseStream", 2, AmfValue.NULL, AmfValue.of("key"));
        fixture.command(0, "FCPublish", 3, AmfValue.NULL, AmfValue.of("key"));
        fixture.command(0, "FCUnpublish", 4, AmfValue.NULL, AmfValue.of("key"));
        assertEquals(
                List.of(
                        "stream 0: _result 2 AmfNull[]",
                        "stream 0: _result 3 AmfNull[]",
                        "stream 0: onFCPublish status NetStream.Publish.Start",
                        "stream 0: _result 4 AmfNull[]",
                        "stream 0: onFCUnpublish status NetStream.Unpublish.Success"),
                fixture.take());
    }

    /** OBS shows the reason only where the refusal comes before the close. */
    @Test
    void publishIsRefusedAndThenClosed() {
        fixture.createStream();
        fixture.command(1, "publish", 5, AmfValue.NULL, AmfValue.of("key"), AmfValue.of("LIVE"));
        assertEquals(
                List.of("stream 1: onStatus error NetStream.Publish.Rejected", "close publish refused"),
                fixture.take());
    }

    @Test
    void theStreamKeyIsRepeatedNowhere() {
        fixture.createStream();
        fixture.command(1, "publish", 5, AmfValue.NULL, AmfValue.of("s3cret"));
        assertFalse(fixture.actions.toString().contains("s3cret"));
    }

    @Test
    void publishWithoutArgumentsIsRefusedToo() {
        fixture.command(0, "publish", 5);
        assertEquals(
                "stream 0: onStatus error NetStream.Publish.Rejected",
                fixture.take().getFirst());
    }

    @Test
    void publishWithTheNameFalseIsAStop() {
        fixture.createStream();
        fixture.command(1, "publish", 5, AmfValue.NULL, AmfValue.of(false));
        assertEquals(List.of(), fixture.take());
    }

    @Test
    void aVeryLongNameIsNotRepeated() {
        fixture.command(0, "FCPublish", 3, AmfValue.NULL, AmfValue.of("k".repeat(257)));
        assertTrue(fixture.sent().isEmpty());
        assertEquals(1, fixture.raised().size());
    }

    @Test
    void mediaBeforePublishIsDroppedWithOneWarning() {
        fixture.createStream();
        for (int i = 0; i < 3; i++) {
            fixture.receive(1, new VideoMessage(Unpooled.EMPTY_BUFFER));
        }
        fixture.receive(0, new DataMessage(List.of(AmfValue.of("@setDataFrame"))));
        assertEquals(1, fixture.take().size());
        assertNull(fixture.closeReason());
    }
}

package dev.tilecast.app.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections of a real server, recorded as they come. */
@Timeout(60)
class ArrivalRecorderTest {
    @Test
    void theEndedOnesMakeRoomForNewOnes() throws Exception {
        try (PlayedDemo demo = new PlayedDemo();
                ArrivalRecorder recorder = new ArrivalRecorder(demo.server(), 2)) {
            recorder.start();
            try (PlayedDemo.Second stays = demo.second()) {
                stays.play();
                long first = recorder.connections().getFirst();
                try (PlayedDemo.Second ends = demo.second()) {
                    ends.play();
                }
                long second = recorder.connections().getLast();
                awaitEnd(recorder.find(second).orElseThrow());
                try (PlayedDemo.Second third = demo.second()) {
                    third.play();
                    assertEquals(2, recorder.connections().size());
                    assertTrue(recorder.find(first).isPresent());
                    assertFalse(recorder.find(second).isPresent());
                }
            }
        }
    }

    private static void awaitEnd(Conversation conversation) {
        while (conversation.log().after(0).stream()
                .noneMatch(message -> message.type().equals("End"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whileItIsOffNothingIsRecorded() throws Exception {
        try (PlayedDemo demo = new PlayedDemo();
                ArrivalRecorder recorder = new ArrivalRecorder(demo.server())) {
            recorder.start();
            recorder.stop();
            try (PlayedDemo.Second second = demo.second()) {
                second.play();
            }
            assertEquals(List.of(), recorder.connections());
        }
    }
}

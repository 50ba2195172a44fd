package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.MandelbrotScene;
import dev.tilecast.app.demo.scene.OrbitScene;
import dev.tilecast.app.demo.scene.Pixels;
import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.app.demo.scene.TestCard;
import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo in its server, seen by clients. */
class DemoApplicationTest {
    private final DemoFixture demo = new DemoFixture();

    @AfterEach
    void shutdown() {
        demo.close();
    }

    /** Decodes frames and finds each among the scene's pictures, none before the one that was found last. */
    private void assertShows(Scene scene, String streamName, DemoCodec codec, int frames) throws IOException {
        try (RtmpClient player = demo.play(streamName + "&codec=" + codec);
                VideoDecoder decoder = demo.decoder(codec)) {
            long number = 0;
            for (int i = 0; i < frames; i++) {
                Pixels shown = DemoFixture.picture(player, decoder);
                long last = number + 300;
                while (!shown.equals(Pixels.of(scene, number))) {
                    number++;
                    assertTrue(number < last, "frame " + i + " is none of the scene's pictures");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "SCREEN2"})
    void theTestCardArrivesPixelByPixel(DemoCodec codec) throws IOException {
        assertShows(new TestCard(129, 65, 60, Optional.empty()), "testcard?clock=off&size=129x65&fps=60", codec, 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "SCREEN2"})
    void theOrbitSceneArrivesAsTheImageFunctionsConvertIt(DemoCodec codec) throws IOException {
        assertShows(new OrbitScene(129, 65, new SharedCamera()), "orbit?size=129x65", codec, 5);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "SCREEN2"})
    void theMandelbrotSceneArrivesPixelByPixel(DemoCodec codec) throws IOException {
        assertShows(new MandelbrotScene(65, 33), "mandelbrot?size=65x33&fps=60", codec, 10);
    }

    @Test
    void moveCameraTurnsThePictureThatAllPlayersSee() throws IOException {
        try (RtmpClient mover = demo.play("orbit?size=64x36");
                RtmpClient other = demo.play("orbit?size=80x45&codec=screen2");
                VideoDecoder decoder = demo.decoder(DemoCodec.SCREEN2)) {
            Pixels before = DemoFixture.picture(other, decoder);
            CommandMessage answer = mover.call("move_camera", AmfValue.NULL, AmfValue.of(40), AmfValue.of(5));
            assertEquals("_result", answer.name());
            assertEquals(Optional.of(AmfValue.of(70)), answer.argument(1).get("azimuth"));
            SharedCamera turned = new SharedCamera();
            turned.move(40, 5, 1);
            Pixels wanted = Pixels.of(new OrbitScene(80, 45, turned), 0);
            assertNotEquals(wanted, before);
            Pixels shown = before;
            while (shown.equals(before)) {
                shown = DemoFixture.picture(other, decoder);
            }
            assertEquals(wanted, shown);
        }
    }

    @Test
    void anotherApplicationIsRefused() throws IOException {
        try (RtmpClient client = demo.open()) {
            CommandMessage answer = DemoFixture.connectTo(client, "live");
            assertEquals("_error", answer.name());
            client.awaitClose();
        }
        assertEquals(new HandlerCounts(1, 1, 0, 0), withoutTime("connect"));
    }

    @Test
    void anUnknownSceneAndABadOptionTellThePlayerWhy() throws IOException {
        try (RtmpClient player = demo.play("nope")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.StreamNotFound");
            assertEquals(
                    Optional.of(AmfValue.of("there is no scene \"nope\"; there are: testcard, orbit, mandelbrot")),
                    status.get("description"));
        }
        try (RtmpClient player = demo.play("testcard?fps=0")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            assertTrue(
                    status.get("description")
                            .flatMap(AmfValue::asText)
                            .orElse("")
                            .startsWith("option fps: \"0\" is not a frame rate"),
                    status::toString);
        }
        assertEquals(new HandlerCounts(2, 2, 0, 0), withoutTime("play"));
    }

    @Test
    void withConnectOffANewPlayerIsRefusedAndTheOneThatIsThereGoesOn() throws IOException {
        try (RtmpClient player = demo.play("testcard");
                RtmpClient late = demo.open()) {
            DemoFixture.frame(player);
            demo.handler("connect").setOn(false);
            assertEquals("_error", DemoFixture.connectTo(late, "demo").name());
            DemoFixture.frame(player);
        }
    }

    @Test
    void aHandlerThatIsOffAnswersTheCodeThatWasChosen() throws IOException {
        demo.handler("play")
                .change(now -> now.withOn(false)
                        .withOffAnswer(new OffAnswer("NetStream.Play.StreamNotFound", "gone fishing")));
        try (RtmpClient player = demo.play("testcard")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.StreamNotFound");
            assertEquals(Optional.of(AmfValue.of("gone fishing")), status.get("description"));
            demo.handler("call")
                    .change(now -> now.withOn(false)
                            .withOffAnswer(new OffAnswer("NetConnection.Call.Prohibited", "not today")));
            AmfValue error =
                    player.call("move_camera", AmfValue.NULL, AmfValue.of(1)).argument(1);
            assertEquals(Optional.of(AmfValue.of("NetConnection.Call.Prohibited")), error.get("code"));
        }
        demo.handler("connect")
                .change(now ->
                        now.withOn(false).withOffAnswer(new OffAnswer("NetConnection.Connect.InvalidApp", "closed")));
        try (RtmpClient client = demo.open()) {
            AmfValue error = DemoFixture.connectTo(client, "demo").argument(1);
            assertEquals(Optional.of(AmfValue.of("NetConnection.Connect.InvalidApp")), error.get("code"));
            assertEquals(Optional.of(AmfValue.of("closed")), error.get("description"));
        }
    }

    private BlockingQueue<ServerEvent.HandlerFailed> failures() {
        BlockingQueue<ServerEvent.HandlerFailed> failed = new LinkedBlockingQueue<>();
        demo.wiring.server().subscribe(event -> {
            if (event instanceof ServerEvent.HandlerFailed failure) {
                failed.add(failure);
            }
        });
        return failed;
    }

    @Test
    void aRenderHandlerThatFailsOnPurposeIsToldToEachPlayersConnection() throws Exception {
        BlockingQueue<ServerEvent.HandlerFailed> failed = failures();
        try (RtmpClient one = demo.play("testcard");
                RtmpClient two = demo.play("testcard")) {
            DemoFixture.frame(one);
            DemoFixture.frame(two);
            demo.handler("render").change(now -> now.withFailPercent(100));
            DemoFixture.awaitStatus(one, "NetStream.Play.Failed");
            DemoFixture.awaitStatus(two, "NetStream.Play.Failed");
            demo.handler("render").setBack();
            List<ServerEvent.HandlerFailed> told = List.of(failed.take(), failed.take());
            assertEquals(
                    2,
                    told.stream()
                            .map(ServerEvent.HandlerFailed::connectionId)
                            .distinct()
                            .count());
            told.forEach(each -> assertInstanceOf(DeliberateFailure.class, each.failure()));
            assertInstanceOf(
                    DeliberateFailure.class,
                    demo.handler("render").lastFailure().orElseThrow().thrown());
        }
    }

    @Test
    void aHandlerThatFailsOnPurposeIsToldAndAnsweredAsAFailure() throws Exception {
        BlockingQueue<ServerEvent.HandlerFailed> failed = failures();
        demo.handler("play").change(now -> now.withFailPercent(100));
        try (RtmpClient player = demo.play("testcard")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            assertTrue(status.get("description")
                    .flatMap(AmfValue::asText)
                    .orElse("")
                    .startsWith("the program failed"));
            assertInstanceOf(DeliberateFailure.class, failed.take().failure());
            demo.handler("play").setBack();
            player.play(1, "testcard");
            DemoFixture.frame(player);
        }
    }

    @Test
    void aFrameHandlerThatFailsOnPurposeEndsTheStreamAndTheNextPlayWorks() throws Exception {
        BlockingQueue<ServerEvent.HandlerFailed> failed = failures();
        try (RtmpClient player = demo.play("testcard")) {
            DemoFixture.frame(player);
            demo.handler("frame").change(now -> now.withFailPercent(100));
            DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            demo.handler("frame").setBack();
            ServerEvent.HandlerFailed told = failed.take();
            assertEquals("dev.tilecast.app.demo.EncoderPictures", told.handler());
            assertInstanceOf(DeliberateFailure.class, told.failure());
            assertInstanceOf(
                    DeliberateFailure.class,
                    demo.handler("frame").lastFailure().orElseThrow().thrown());
            player.play(1, "testcard");
            DemoFixture.awaitStatus(player, "NetStream.Play.Start");
            DemoFixture.frame(player);
        }
    }

    @Test
    void withStreamOffNoStreamIsCreated() throws IOException {
        demo.handler("stream").setOn(false);
        try (RtmpClient client = demo.connect()) {
            assertEquals("_error", client.call("createStream", AmfValue.NULL).name());
        }
        assertEquals(1, demo.handler("stream").counts().refusals());
    }

    @Test
    void withPlayOffAPlayFailsAndSaysSo() throws IOException {
        demo.handler("play").setOn(false);
        try (RtmpClient player = demo.play("testcard")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            assertEquals(
                    Optional.of(AmfValue.of("the demo's play handler is switched off")), status.get("description"));
        }
    }

    @Test
    void withPauseOffTheFramesGoOn() throws IOException {
        demo.handler("pause").setOn(false);
        try (RtmpClient player = demo.connect()) {
            int stream = player.createStream();
            player.play(stream, "testcard");
            DemoFixture.frame(player);
            player.send(stream, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            while (demo.handler("pause").counts().calls() == 0) {
                DemoFixture.frame(player);
            }
            DemoFixture.frame(player);
            DemoFixture.frame(player);
        }
        assertEquals(1, demo.handler("pause").counts().refusals());
    }

    @Test
    void withCallOffMoveCameraIsAnError() throws IOException {
        demo.handler("call").setOn(false);
        try (RtmpClient client = demo.connect()) {
            assertEquals(
                    "_error",
                    client.call("move_camera", AmfValue.NULL, AmfValue.of(10)).name());
        }
    }

    @Test
    void withRenderOffThePictureStandsStillWhileFramesGoOn() throws IOException {
        try (RtmpClient player = demo.play("testcard?clock=off&size=64x36");
                VideoDecoder decoder = demo.decoder(DemoCodec.SCREEN)) {
            DemoFixture.picture(player, decoder);
            demo.handler("render").setOn(false);
            long rendered = awaitRefusal("render", player, decoder);
            Pixels still = DemoFixture.picture(player, decoder);
            while (demo.handler("render").counts().calls() < rendered + 5) {
                still = DemoFixture.picture(player, decoder);
            }
            // One a second, since nothing changes.
            for (int i = 0; i < 2; i++) {
                assertEquals(still, DemoFixture.picture(player, decoder));
            }
            demo.handler("render").setOn(true);
            while (still.equals(DemoFixture.picture(player, decoder))) {
                assertTrue(demo.handler("render").isOn());
            }
        }
    }

    /**
     * Takes frames until the handler has refused for the first time.
     *
     * @return its calls then
     */
    private long awaitRefusal(String handler, RtmpClient player, VideoDecoder decoder) throws IOException {
        while (demo.handler(handler).counts().refusals() == 0) {
            DemoFixture.picture(player, decoder);
        }
        return demo.handler(handler).counts().calls();
    }

    @Test
    void withFrameOffRenderingGoesOnAndNoFrameIsSent() throws IOException {
        demo.handler("frame").setOn(false);
        try (RtmpClient player = demo.play("testcard")) {
            DemoFixture.awaitStatus(player, "NetStream.Play.Start");
            SceneSource source = demo.wiring.scenes().sources().getFirst();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (source.framesRendered() < 5) {
                assertTrue(System.nanoTime() < deadline, "nothing is rendered");
                Thread.onSpinWait();
            }
            assertEquals(
                    0,
                    demo.wiring
                            .server()
                            .snapshot()
                            .connections()
                            .getFirst()
                            .streams()
                            .getFirst()
                            .framesSent());
            demo.handler("frame").setOn(true);
            DemoFixture.frame(player);
        }
    }

    @Test
    void aSourceGoesWithItsLastPlayer() throws IOException {
        try (RtmpClient first = demo.play("testcard?size=32x32");
                RtmpClient second = demo.play("testcard?size=32x32&codec=screen2")) {
            DemoFixture.frame(first);
            DemoFixture.frame(second);
            assertEquals(4, demo.wiring.scenes().sources().size());
            assertEquals(2, demo.wiring.scenes().sources().getLast().players());
        }
        demo.close();
        assertEquals(3, demo.wiring.scenes().sources().size());
    }

    @Test
    void playersOfOneStreamNameShareAnEncoderAndOneWithItsOwnHasNone() throws IOException {
        try (RtmpClient first = demo.play("testcard?size=64x36");
                RtmpClient second = demo.play("testcard?size=64x36");
                RtmpClient own = demo.play("testcard?size=64x36&encoder=own")) {
            DemoFixture.frame(first);
            DemoFixture.frame(second);
            DemoFixture.frame(own);
            List<Broadcast> played = demo.wiring.broadcasts().broadcasts().stream()
                    .filter(broadcast -> broadcast.snapshot().players() > 0)
                    .toList();
            assertEquals(
                    List.of("testcard 64x36 60/s screen"),
                    played.stream().map(Broadcast::name).toList());
            assertEquals(2, played.getFirst().snapshot().players());
            assertEquals(3, demo.wiring.scenes().sources().getLast().players());
        }
    }

    @Test
    void aPlayerThatPausesDoesNotStopTheOthers() throws IOException {
        try (RtmpClient pausing = demo.connect();
                RtmpClient other = demo.play("testcard?size=64x36")) {
            int stream = pausing.createStream();
            pausing.play(stream, "testcard?size=64x36");
            DemoFixture.frame(pausing);
            pausing.send(stream, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            DemoFixture.awaitStatus(pausing, "NetStream.Pause.Notify");
            long rendered = demo.wiring.scenes().sources().getLast().framesRendered();
            while (demo.wiring.scenes().sources().getLast().framesRendered() < rendered + 3) {
                DemoFixture.frame(other);
            }
            pausing.send(stream, "pause", 0, AmfValue.NULL, AmfValue.of(false), AmfValue.of(0));
            DemoFixture.frame(pausing);
        }
    }

    @Test
    void aCodecThatAPlayerDoesNotAnnounceIsRefusedWithAWayOut() throws IOException {
        try (RtmpClient player = demo.play("testcard?codec=hevc")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            String reason = status.get("description").flatMap(AmfValue::asText).orElse("");
            assertTrue(reason.startsWith("option codec: hevc is for players that announce \"hvc1\""), status::toString);
            assertTrue(reason.endsWith("write codec=h264 for this one"), status::toString);
        }
    }

    @Test
    void aSizeThatTheCodecDoesNotTakeIsRefusedBeforeAnythingIsPlayed() throws IOException {
        try (RtmpClient player = demo.play("testcard?codec=libopenh264&size=8x8")) {
            AmfValue status = DemoFixture.awaitStatus(player, "NetStream.Play.Failed");
            assertEquals(
                    "option size: libopenh264 takes pictures from 16x16 on with at most 8192 pixels a side and 9437184"
                            + " in all, not 8x8",
                    status.get("description").flatMap(AmfValue::asText).orElse(""));
        }
        assertEquals(3, demo.wiring.scenes().sources().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"H264", "SORENSON", "LIBOPENH264"})
    void aLossyCodecBeginsWithAKeyFrameSharedOrNot(DemoCodec codec) throws IOException {
        for (String encoder : List.of("shared", "own")) {
            try (RtmpClient player = demo.play("orbit?size=160x90&codec=" + codec + "&encoder=" + encoder)) {
                int keyFrame = 1;
                assertEquals(keyFrame, DemoFixture.frame(player)[0] >> 4, codec + " " + encoder);
            }
        }
    }

    private HandlerCounts withoutTime(String handler) {
        HandlerCounts counts = demo.handler(handler).counts();
        return new HandlerCounts(counts.calls(), counts.refusals(), counts.failures(), 0);
    }
}

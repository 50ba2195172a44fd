package dev.tilecast.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.scene.Camera;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.wire.amf.AmfValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraCallTest {
    private final SharedCamera camera = new SharedCamera();
    private final HandlerSwitch callSwitch = new HandlerSwitch("call");
    private final List<AmfValue> answers = new ArrayList<>();

    private boolean move(AmfValue... arguments) {
        return new CameraCall(callSwitch, camera)
                .handle(null, "move_camera", AmfValue.NULL, List.of(arguments), answers::add);
    }

    private String reason() {
        return answers.getLast().get("description").flatMap(AmfValue::asText).orElseThrow();
    }

    @Test
    void anglesTurnAndZoomMultiplies() {
        assertTrue(move(AmfValue.of(15), AmfValue.of(-4), AmfValue.of(2)));
        assertEquals(new Camera(45, 12, 2), camera.get());
        assertEquals(
                AmfValue.object()
                        .put("azimuth", 45)
                        .put("elevation", 12)
                        .put("zoom", 2)
                        .build(),
                answers.getLast());
    }

    @Test
    void oneAngleIsEnough() {
        assertTrue(move(AmfValue.of(-60)));
        assertEquals(new Camera(330, 16, 1), camera.get());
    }

    @Test
    void badArgumentsAreRefusedWithTheReasonAndMoveNothing() {
        assertFalse(move());
        assertTrue(reason().endsWith("got 0 arguments"), this::reason);
        assertFalse(move(AmfValue.of(1), AmfValue.of("up")));
        assertTrue(reason().contains("argument 2 is"), this::reason);
        assertFalse(move(AmfValue.of(Double.NaN)));
        assertTrue(reason().contains("argument 1 is"), this::reason);
        assertFalse(move(AmfValue.of(1), AmfValue.of(1), AmfValue.of(0)));
        assertTrue(reason().endsWith("zoom is 0.0"), this::reason);
        assertFalse(move(AmfValue.of(1), AmfValue.of(1), AmfValue.of(1), AmfValue.of(1)));
        assertEquals(Camera.START, camera.get());
        assertEquals(5, callSwitch.counts().refusals());
    }

    @Test
    void switchedOffItAnswersWithAnError() {
        callSwitch.setOn(false);
        assertFalse(move(AmfValue.of(10)));
        assertEquals("the demo's call handler is switched off", reason());
        assertEquals(Camera.START, camera.get());
    }
}

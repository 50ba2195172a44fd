package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.Camera;
import dev.tilecast.app.demo.scene.SharedCamera;
import dev.tilecast.rtmp.CallEventHandler;
import dev.tilecast.rtmp.Connection;
import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import java.util.function.Consumer;

/**
 * The call {@code move_camera(azimuth[, elevation[, zoom]])}: turns the orbit scene's camera by two angles in degrees
 * and multiplies its zoom, for all players at once. The answer is the new camera as an object.
 */
final class CameraCall implements CallEventHandler {
    static final String NAME = "move_camera";

    private static final String USAGE =
            NAME + " takes (azimuth, elevation, zoom): two angles in degrees to turn by, and a factor above 0";

    private final HandlerSwitch callSwitch;
    private final SharedCamera camera;

    CameraCall(HandlerSwitch callSwitch, SharedCamera camera) {
        this.callSwitch = callSwitch;
        this.camera = camera;
    }

    @Override
    public boolean handle(
            Connection connection,
            String procedureName,
            AmfValue commandArguments,
            List<AmfValue> userArguments,
            Consumer<AmfValue> response) {
        return callSwitch.call(() -> refuse(response), () -> move(userArguments, response));
    }

    private boolean refuse(Consumer<AmfValue> response) {
        OffAnswer answer = callSwitch.settings().offAnswer().orElseThrow();
        response.accept(error(answer.code(), answer.description()));
        return false;
    }

    private boolean move(List<AmfValue> arguments, Consumer<AmfValue> response) {
        if (arguments.isEmpty() || arguments.size() > 3) {
            response.accept(error(USAGE + "; got " + arguments.size() + " arguments"));
            return false;
        }
        double[] values = {0, 0, 1};
        for (int i = 0; i < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof AmfValue.AmfNumber(double value)) || !Double.isFinite(value)) {
                response.accept(error(USAGE + "; argument " + (i + 1) + " is " + arguments.get(i)));
                return false;
            }
            values[i] = value;
        }
        if (values[2] <= 0) {
            response.accept(error(USAGE + "; zoom is " + values[2]));
            return false;
        }
        response.accept(object(camera.move(values[0], values[1], values[2])));
        return true;
    }

    private static AmfValue object(Camera camera) {
        return AmfValue.object()
                .put("azimuth", camera.azimuth())
                .put("elevation", camera.elevation())
                .put("zoom", camera.zoom())
                .build();
    }

    private static AmfValue error(String description) {
        return error("NetConnection.Call.Failed", description);
    }

    private static AmfValue error(String code, String description) {
        return AmfValue.object()
                .put("level", "error")
                .put("code", code)
                .put("description", description)
                .build();
    }
}

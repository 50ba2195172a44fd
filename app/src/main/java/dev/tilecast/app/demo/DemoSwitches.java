package dev.tilecast.app.demo;

import java.util.List;

/**
 * One switch for each handler of the demo. While a handler is off:
 *
 * <ul>
 *   <li>connect, stream: new connections and streams are refused; those that are there go on
 *   <li>play, pause: a play is refused and a pause has no effect; a player may always stop
 *   <li>call: every call gets an error
 *   <li>render: the picture stands still while frames go on
 *   <li>frame: encoders take no pictures, so that no frames are sent, while rendering goes on
 * </ul>
 */
public record DemoSwitches(
        HandlerSwitch connect,
        HandlerSwitch stream,
        HandlerSwitch play,
        HandlerSwitch pause,
        HandlerSwitch call,
        HandlerSwitch render,
        HandlerSwitch frame) {

    public static DemoSwitches allOn() {
        return new DemoSwitches(
                new HandlerSwitch("connect"),
                new HandlerSwitch("stream"),
                new HandlerSwitch("play"),
                new HandlerSwitch("pause"),
                new HandlerSwitch("call"),
                new HandlerSwitch("render"),
                new HandlerSwitch("frame"));
    }

    public List<HandlerSwitch> list() {
        return List.of(connect, stream, play, pause, call, render, frame);
    }
}

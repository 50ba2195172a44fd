package dev.tilecast.app.ui.guide;

import dev.tilecast.app.guide.GuidePlace;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants to read a place of the guide; it goes up to the window's scene, which opens it. */
public final class GuideRequest extends Event {
    public static final EventType<GuideRequest> ASKED = new EventType<>(Event.ANY, "GUIDE_REQUEST");

    private final transient GuidePlace place;

    public GuideRequest(GuidePlace place) {
        super(ASKED);
        this.place = place;
    }

    public GuidePlace place() {
        return place;
    }
}

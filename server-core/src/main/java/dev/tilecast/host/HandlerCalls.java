package dev.tilecast.host;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.ConnectRefusedException;
import dev.tilecast.rtmp.PlayRefusedException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a program's handlers, so that what one throws harms its own connection only and is told with its name. */
final class HandlerCalls {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerCalls.class);

    private final long connectionId;
    private final Consumer<ServerEvent> events;

    HandlerCalls(long connectionId, Consumer<ServerEvent> events) {
        this.connectionId = connectionId;
        this.events = events;
    }

    /** The handler's answer; false where it threw. */
    boolean call(Object handler, BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (RuntimeException | Error failure) {
            failed(handler, failure);
            return false;
        }
    }

    /** As {@link #call}, but a refusal with a status code goes on to the caller. */
    boolean callConnect(Object handler, BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (ConnectRefusedException refused) {
            throw refused;
        } catch (RuntimeException | Error failure) {
            failed(handler, failure);
            return false;
        }
    }

    /** As {@link #call}, but a refusal with a status code goes on to the caller. */
    boolean callPlay(Object handler, BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (PlayRefusedException refused) {
            throw refused;
        } catch (RuntimeException | Error failure) {
            failed(handler, failure);
            throw PlayRefusedException.failed("the program failed: " + failure);
        }
    }

    void failed(Object handler, Throwable failure) {
        String name = handler.getClass().getName();
        LOG.error("handler {} of connection {} failed", name, connectionId, failure);
        events.accept(new ServerEvent.HandlerFailed(connectionId, name, failure));
    }
}

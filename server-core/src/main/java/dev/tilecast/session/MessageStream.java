package dev.tilecast.session;

/** A message stream of a session and what its player is doing. */
final class MessageStream {
    enum State {
        IDLE,
        PLAYING,
        PAUSED
    }

    private final int id;
    private State state = State.IDLE;
    private String name = "";

    MessageStream(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    State state() {
        return state;
    }

    void state(State newState) {
        state = newState;
    }

    boolean isPlaying() {
        return state != State.IDLE;
    }

    String name() {
        return name;
    }

    void name(String newName) {
        name = newName;
    }
}
